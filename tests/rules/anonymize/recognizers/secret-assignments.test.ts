import { secretAssignments } from '../../../../src/rules/anonymize/recognizers/secret-assignments';
import { describeRecognizer } from '../recognizer-table';

describeRecognizer(secretAssignments, {
  finds: [
    ['Our API key rk-farn-0099-moss does not work', 'rk-farn-0099-moss'],
    ['<password>{COQLCE6DU6GtcS5P=}</password>', '{COQLCE6DU6GtcS5P=}'],
    ['my password is hunter2!', 'hunter2!'],
    ['my password is "summer" there', 'summer'],
    ['log in with password "sunshine".', 'sunshine'],
    ['Passwort: geheim1', 'geheim1'],
    ['mot de passe : Soleil42', 'Soleil42'],
    ['password for user demo is Sommer2025', 'Sommer2025'],
    ['pw: abc!123', 'abc!123'],
    ['KITE_API_TOKEN=zz99yy88', 'zz99yy88'],
    ['client_secret: "s3cr3t"', 's3cr3t'],
    ['Authorization: Basic c29tZTpvbmU=', 'c29tZTpvbmU='],
    ['Cookie: JSESSIONID=ABCDEF01; Path=/', 'ABCDEF01'],
    ['curl -u demo:s3cretPass x', 'demo:s3cretPass'],
    ['login demo / Passw0rd!', 'Passw0rd!'],
  ],
  leaves: [
    'the password was wrong',
    'token expired',
    'please reset password',
    'password=********',
    'password: ${DB_PASS}',
    'secret is required',
    'password field is empty',
    'token: null',
    'Token count is high',
    'String token = getToken();',
    'CSRF token missing',
  ],
});
