import { legalForms } from '../../../../src/rules/anonymize/recognizers/legal-forms';
import { describeRecognizer } from '../recognizer-table';

describeRecognizer(legalForms, {
  finds: [
    ['Ribnica zadruga Kamnik d.o.o., Split', 'Ribnica zadruga Kamnik d.o.o.'],
    ['Sklep Moravica a.s.', 'Sklep Moravica a.s.'],
    ['Zakład Mączny Farnholt Sp. z o.o.', 'Zakład Mączny Farnholt Sp. z o.o.'],
    ['Fonderies de la Moselière SAS', 'Fonderies de la Moselière SAS'],
    ['Bruksverket i Mossfors AB', 'Bruksverket i Mossfors AB'],
    ['Usina Santa Farnela Ltda.', 'Usina Santa Farnela Ltda.'],
    ['Farnholt Tekstil San. ve Tic. A.Ş.', 'Farnholt Tekstil San. ve Tic. A.Ş.'],
    ['Ελαιώνες Μόσχου Α.Ε.', 'Ελαιώνες Μόσχου Α.Ε.'],
    ['ООО «Мховый комбинат» и ТОВ «Карпатська моховина»', 'Мховый комбинат', 'Карпатська моховина'],
    ['PT Lumut Makmur Lestari', 'PT Lumut Makmur Lestari'],
    ['Công ty TNHH Gạch men Sông Rêu', 'Gạch men Sông Rêu'],
    ['שלום, מפעלי טחב בע"מ', 'מפעלי טחב בע"מ'],
    ['مجموعة الطحلب الأخضر', 'الطحلب الأخضر'],
    ['บริษัท มอสเขียว จำกัด', 'มอสเขียว'],
    ['苔谷市役所の者です', '苔谷市役所'],
    ['안녕하세요. 이끼물산 IT팀입니다', '이끼물산'],
  ],
  leaves: [
    'The page stays empty since the update. A.S. is not a word',
    'Run it on AB tests and PT sprints',
    'The value of CV is wrong',
    'Die Tabelle ist leer e. V. kommt',
  ],
});
