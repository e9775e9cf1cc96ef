import { weakPasswords } from '../../../../src/rules/anonymize/recognizers/weak-passwords';
import { describeRecognizer } from '../recognizer-table';

describeRecognizer(weakPasswords, {
  finds: [
    ['{"name":"Cookie","value":"a.b=QX1-44; c=10233:8d7c"}', '"a.b=QX1-44; c=10233:8d7c"'],
    ['Content-Disposition: form-data; name="os_password"\n\nGlockenspiel\n--x', 'Glockenspiel'],
    ['the password: summer', 'summer'],
    ['password = dragon', 'dragon'],
    ['Log in with the password sunshine.', 'sunshine'],
    ['the password is monkey, please try', 'monkey'],
    ['please use summer as the password', 'summer'],
    ['passphrase: red green blue window', 'red green blue window'],
    ['<property name="db.password" value="summer"/>', '"summer"'],
    ['{"name":"password","value":"summer"}', '"summer"'],
    ['- name: DB_PASSWORD\n  value: summer', 'summer'],
  ],
  leaves: [
    'the password is required.',
    'password: required',
    'with password authentication.',
    'the password is asked for twice',
    'password: string',
    'it works with the password reset link',
    'use this as the password',
    'use […] as the password',
    '<property name="db.password" value="${DB_PASSWORD}"/>',
    '<property name="db.user" value="summer"/>',
    'the passphrase dialog is empty',
  ],
});
