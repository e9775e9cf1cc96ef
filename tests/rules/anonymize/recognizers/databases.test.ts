import { databases } from '../../../../src/rules/anonymize/recognizers/databases';
import { describeRecognizer } from '../recognizer-table';

describeRecognizer(databases, {
  inCode: true,
  finds: [
    ['databaseName=FleetProd;x', 'FleetProd'],
    ['jdbc:oracle:thin:@ora.northsea.net:1521', 'ora.northsea.net'],
  ],
  leaves: ['database=postgres', 'dbname=jiradb', 'database-type: mysql', 'schema-name=public'],
});
