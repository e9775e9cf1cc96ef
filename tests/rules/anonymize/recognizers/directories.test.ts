import { directories } from '../../../../src/rules/anonymize/recognizers/directories';
import { describeRecognizer } from '../recognizer-table';

describeRecognizer(directories, {
  inCode: true,
  finds: [
    ['member CN=Birte Aagesen skipped: javax.naming.PartialResultException', 'Birte Aagesen skipped'],
    ['ldap.basedn=dc=green,dc=field', 'green', 'field'],
    ['CN=Farnholt\\, Mara,OU=Havelwerft', 'Farnholt\\, Mara', 'Havelwerft'],
    ['CN=*.northsea.net, O=North Sea, L=Larvik', '*.northsea.net', 'North Sea', 'Larvik'],
  ],
  leaves: ['C=NO', 'OU=Users,DC=local', 'Bind as DC=local. The rest of the sentence stays.', 'a=1, b=2'],
});
