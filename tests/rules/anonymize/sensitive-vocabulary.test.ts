import { sensitiveTopics } from '../../../src/rules/anonymize/sensitive-vocabulary';

describe('a kind of story is told by its words', () => {
  test.each([
    'an unfair dismissal',
    'he was made redundant',
    'die Abmahnung',
    'the payroll run',
    'mon salaire',
    'her wages',
    'la nómina',
    'he is on sick leave',
    'congé parental',
    'baja médica',
    'she is pregnant',
    'diagnosed with something',
    'un diagnostic médical',
    'his surgery',
    'the mother died',
    'il est décédé',
    'a hospital ward.',
    'die Krankenakte',
    'our daughter',
    'su marido',
    'they are my family',
    'a lawsuit',
    'un avocat de la firme',
    'he shouted at her',
    'behaviour of your agent',
    'harcèlement',
    'the works council',
    'délégué syndical',
    'her visa',
    'a criminal record',
    'my line manager',
    'strictement confidentiel',
  ])('%s', (text) => {
    expect(sensitiveTopics(text)).toBe(1);
  });

  test('several of one kind are one', () => {
    expect(sensitiveTopics('payroll, wages and the salary')).toBe(1);
    expect(sensitiveTopics('le salaire, un congé maladie')).toBe(3);
    expect(sensitiveTopics('the page stays white')).toBe(0);
  });
});
