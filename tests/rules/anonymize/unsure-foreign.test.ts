import { anonymize } from '../../../src/rules/anonymize/anonymize';
import { languageOf } from '../../../src/rules/anonymize/language-of';
import { identities, policy, sourceOf } from './fictional-request';

/** A text, the names in it that a person has to be shown, and words that are no names and must not be. */
const texts: readonly (readonly [
  language: string,
  text: string,
  names: readonly string[],
  words: readonly string[],
])[] = [
  [
    'de',
    'Seit dem letzten Update ist die Anzeige der Tabelle leer, und der Fehler tritt auch bei Hegsund auf. Können Sie das bitte prüfen?',
    ['Hegsund'],
    ['Anzeige', 'Tabelle', 'Fehler', 'Update'],
  ],
  [
    'de',
    'Die Tabelle ist seit dem Update leer, und bei 王 晓明 sowie 김도현 tritt der Fehler auch auf.',
    ['王 晓明', '김도현'],
    ['Tabelle', 'Fehler'],
  ],
  [
    'fr',
    'Depuis la mise à jour le tableau reste vide et Carrenard voit la même erreur. Pouvez-vous nous aider ?',
    ['Carrenard'],
    ['Depuis', 'tableau', 'erreur'],
  ],
  [
    'es',
    'Desde ayer el tablero no funciona y Zubeldia tampoco puede abrir la página. Muchas gracias.',
    ['Zubeldia'],
    ['tablero', 'funciona', 'página'],
  ],
  [
    'it',
    'Da ieri la tabella è vuota e anche Scandroglio vede lo stesso errore nella pagina.',
    ['Scandroglio'],
    ['tabella'],
  ],
  [
    'pl',
    'Od wczoraj tablica jest pusta i Wróblewski też nie może otworzyć strony.',
    ['Wróblewski'],
    ['tablica', 'strony'],
  ],
  [
    'de',
    'Seit dem Update ist die Seite leer, das meldet auch die Zweigstelle Torfingen. Hätte Ilvy das sehen können? Alle 12 Formularen in der Neuanlage fehlt die Beschriftung.',
    ['Torfingen', 'Ilvy'],
    ['Zweigstelle', 'Formularen', 'Neuanlage', 'Beschriftung'],
  ],
  [
    'de',
    'Nachtrag: Das ist die Ansicht des Projekts Kesselwartung Nord, und Sprungmarke 7 ist nach dem Umbau auch auf srv-quandt-02 und auf svc-quandt-mail leer.',
    ['Kesselwartung', 'Nord', 'srv-quandt-02', 'svc-quandt-mail'],
    ['Nachtrag', 'Ansicht', 'Sprungmarke', 'Umbau'],
  ],
  [
    'es',
    'Desde ayer no se puede abrir el tablero del proyecto Forja y Acabado, y el espacio Calidad tampoco.',
    ['Forja', 'Calidad'],
    ['tablero', 'ayer'],
  ],
  [
    'fr',
    'Depuis la mise à jour le tableau du projet « Cale Neuve » reste vide, a-t-il été déplacé vis-à-vis du calendrier ?',
    ['Cale', 'Neuve'],
    ['tableau', 'calendrier', 'a-t-il'],
  ],
  ['ja', '昨日から plug-in がサーバー tkm-ap07 で動きません。', ['tkm-ap07'], ['plug-in']],
  [
    'ja',
    '【至急】千隈商会 物流企画部の者です。昨日から一部の画面が空で、設定は有効です。波照間と二人で確認しました。糸魚工場でも同じです。',
    ['物流企画部', '波照間', '糸魚工場'],
    ['至急', '一部', '有効'],
  ],
  [
    'zh',
    '您好,升级以后 Radar 返回 504,日志如下。我们是云麓研究所网络管理科,青岚分院的页面也是空的。',
    ['网络管理科', '青岚分院'],
    ['返回', '以后', '日志如下', '升级以后'],
  ],
  [
    'ko',
    '안녕하세요, 품질보증팀입니다. 업데이트 후 담당자 필드가 비어 있습니다. 담당자인데 보이지 않고, 새미르 사무실 직원들도 같습니다.',
    ['품질보증팀', '새미르 사무실'],
    ['필드가', '인데'],
  ],
  ['ru', 'После обновления доска пустая, и Кравчук тоже видит эту ошибку.', ['Кравчук'], ['обновления', 'доска']],
  [
    'ja',
    'アップデート後にボードが空になりました。森影さんも同じエラーを見ています。',
    [],
    ['アップデート', 'ボード', 'エラー'],
  ],
  ['zh', '升级之后看板是空的，联系人：欧阳明。', [], ['升级之后看板是空的']],
];

describe('in a language that is not read word by word', () => {
  test.each(texts)('%s: what could be a name is shown, what could not is not', (_language, text, names, words) => {
    const result = anonymize(sourceOf(text), identities, policy);
    expect(result.decision).toBe('review');
    const shown = result.unsure.join('\n');
    const gone = result.findings.map(({ original }) => original).join('\n');
    for (const name of names) expect(`${shown}\n${gone}`).toContain(name);
    for (const word of words) expect(result.unsure).not.toContain(word);
  });

  test('so is a sentence of another language between English ones, and what opens it or is no word', () => {
    const mixed = 'It is lost after the update. nous devons corriger les feuilles à la main. It worked before.';
    expect(anonymize(sourceOf(mixed), identities, policy)).toMatchObject({ decision: 'review', unsure: [] });
    const named = 'It is lost. tverrdal vient de vérifier le K7X, avec Hegsund, depuis hier. It worked before.';
    expect(anonymize(sourceOf(named), identities, policy).unsure).toEqual(['Hegsund', 'tverrdal', 'vient', 'K7X']);
  });

  test('a text that an admin lets be public is read word by word as well', () => {
    const text = 'Seit dem Update ist die Seite leer, und Hegsund sieht das auch.';
    const german = anonymize(sourceOf(text), identities, { ...policy, languages: ['en', 'de'] });
    expect(german.unsure).toContain('Hegsund');
    const english = 'The page stays empty after the update to 3.2.1, and nothing else was changed.';
    expect(anonymize(sourceOf(english), identities, { ...policy, languages: ['de'] }).decision).toBe('review');
  });
});

test.each(texts)('%s is told', (language, text) => {
  expect(languageOf(text)).toBe(language);
});
