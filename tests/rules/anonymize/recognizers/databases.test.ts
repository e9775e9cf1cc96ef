import { databases } from '../../../../src/rules/anonymize/recognizers/databases';
import { describeRecognizer } from '../recognizer-table';

describeRecognizer(databases, {
  inCode: true,
  finds: [
    ['DELETE FROM quist_live.public."AO_5C1A7F_TIMER" t', 'quist_live'],
    ['client=1 db=quist_main user=x', 'quist_main'],
    ['url=jdbc:oracle:thin:quist_app/x@//box.example:1521/QUIST', 'box.example', 'QUIST'],
    ['databaseName=FleetProd;x', 'FleetProd'],
    ['jdbc:oracle:thin:@ora.northsea.net:1521', 'ora.northsea.net'],
    ['SELECT s."ID" FROM NS_JIRA."AO_5E1B7A_STATE" s JOIN [NS_JIRA].[jiraissue] i', 'NS_JIRA', 'NS_JIRA'],
    ["schema NS_JIRA has no room in tablespace 'TS_TERN'", 'NS_JIRA', 'TS_TERN'],
    ['update tern.jiraissue set summary = 1; delete from `tern`.`project`', 'tern', 'tern'],
    ['permission denied for schema ternwalk; currentSchema=ternpath', 'ternwalk', 'ternpath'],
    ['FATAL: database "tern_east" does not exist', 'tern_east'],
    ["Unknown database 'ternvik', CREATE DATABASE tern_west OWNER x", 'ternvik', 'tern_west'],
    ['namespace ternvik-production and ternvik_qa', 'ternvik-production', 'ternvik_qa'],
    ['namespace tern-prod, and tern_claims_uat', 'tern-prod', 'tern_claims_uat'],
  ],
  leaves: [
    'db=timeout db=online',
    'db=jira and db=postgres',
    'database=postgres',
    'dbname=jiradb',
    'database-type: mysql',
    'schema-name=public',
    'select * from public.jiraissue join jiradb.project on 1 = 1',
    'select 1 -- updated from com.northsea.Loader by table a.b.c',
    'from sqlalchemy.orm import select',
    'it came from tern.project yesterday',
    'letsencrypt-prod, redis-prod, us-east-prod, csv_staging, fact_issue_staging, npm run start-prod',
    'The JSON schema "settings", frontend-qa, worker-production, the create database step fails',
    'kubectl -n kite-prod, Use the database schema "public" or database "postgres"',
    'is_prod=true, NODE_ENV, non-prod, jira-staging and build-prod',
  ],
});

describeRecognizer(
  databases,
  {
    finds: [
      ['The lookup reads rates_prod every night', 'rates_prod'],
      ['restored to the schema tverrdal_copy', 'tverrdal_copy'],
      ['the tverrdal_main database is on another machine', 'tverrdal_main'],
      ['the copy skärgård_prod is old', 'skärgård_prod'],
    ],
    leaves: [
      'the field story_points is empty',
      'the database is slow',
      'the issue_id of the database',
      'the database max_connections is 200',
      'The property_entry database table',
    ],
  },
  ' in prose',
);
