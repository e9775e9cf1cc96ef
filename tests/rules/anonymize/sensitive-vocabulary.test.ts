import { Block } from '../../../src/rules/anonymize/block';
import { sensitiveTopics } from '../../../src/rules/anonymize/sensitive-vocabulary';

const topicsOf = (...texts: readonly string[]) =>
  sensitiveTopics(texts.map((text) => new Block({ where: 'description', text })));

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
    expect(topicsOf(text)).toBe(1);
  });

  test('several of one kind are one', () => {
    expect(topicsOf('payroll, wages and the salary')).toBe(1);
    expect(topicsOf('le salaire, un congé maladie')).toBe(3);
    expect(topicsOf('the page stays white')).toBe(0);
  });

  test('also when they stand in different paragraphs, and however they are accented', () => {
    expect(topicsOf('her wages', 'the PAYROLL')).toBe(1);
    expect(topicsOf('her wages', 'une grossesse')).toBe(2);
    expect(topicsOf('der Kündigungsschutz', 'la Nómina')).toBe(2);
  });
});
