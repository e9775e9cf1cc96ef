import { namedSecrets } from '../../../../src/rules/anonymize/recognizers/named-secrets';
import { describeRecognizer } from '../recognizer-table';

describeRecognizer(namedSecrets, {
  inCode: true,
  finds: [
    ['- { name: RELAY_SECRET, value: "q7Zt-MB0v" }', 'q7Zt-MB0v'],
    ['- name: DB_PASSWORD\n  value: harvest-moon', 'harvest-moon'],
    ['{"name":"SMTP_PASSWORD","value":"harvest moon"}', 'harvest moon'],
    ['{"key":"api-token","value":"river"}', 'river'],
    ['<property name="hibernate.connection.password" value="harvest-moon"/>', 'harvest-moon'],
    ["<add key='ApiToken' value='river' />", 'river'],
    ['<param-name>password</param-name><param-value>river</param-value>', 'river'],
    ['<Parameter>\n  <name>client_secret</name>\n  <value>river</value>', 'river'],
    ['ENV DB_PASSWORD harvest-moon', 'harvest-moon'],
    ['setx ADMIN_TOKEN "river stone"', 'river stone'],
    ['You can log in to our test system with admin and butterfly7.', 'butterfly7.'],
    ['Please sign in as demo / farn#Kraut', 'farn#Kraut'],
  ],
  leaves: [
    '{"name":"password","value":""} {"name":"token","value":"${TOKEN}"}',
    '{"name":"password","required":true,"value":null}',
    '- name: PASSWORD\n  valueFrom:\n    secretKeyRef:\n      name: db\n      key: password',
    '{"name":"title","value":"river"}',
    'ENV JAVA_HOME /opt/java',
    'You can log in with a user and try 5 pages.',
    'I logged in as admin and opened the page.',
    'We log in with SAML and OAuth2 fails.',
    'In our env tokens are expired.',
    '<param-name>compass</param-name><param-value>north</param-value>',
    'log in with your account and password',
  ],
});
