import { cuedIds } from '../../../../src/rules/anonymize/recognizers/cued-ids';
import { hotNumbers } from '../../../../src/rules/anonymize/recognizers/hot-numbers';
import { nameCues } from '../../../../src/rules/anonymize/recognizers/name-cues';
import { phones } from '../../../../src/rules/anonymize/recognizers/phones';
import { secretAssignments } from '../../../../src/rules/anonymize/recognizers/secret-assignments';
import { describeRecognizer } from '../recognizer-table';

describeRecognizer(
  nameCues,
  {
    finds: [
      ['Goedemiddag Sietske, het lukt niet', 'Sietske'],
      ['Hyvää päivää Tuomas', 'Tuomas'],
      ['Dzień dobry Jagoda,', 'Jagoda'],
      ['Vážený Bohumile, nejde to', 'Bohumile'],
      ['Kedves Csenge!', 'Csenge'],
      ['Dragă Mădălina,', 'Mădălina'],
      ['Уважаемый Олег, не работает', 'Олег'],
      ['Шановний Остапе,', 'Остапе'],
      ['Αγαπητέ Στέφανε,', 'Στέφανε'],
      ['Poštovani Zvonimire,', 'Zvonimire'],
      ['Lugupeetud Kaarel,', 'Kaarel'],
      ['Kính gửi Khôi,', 'Khôi'],
      ['det virker ikke.\nVenlig hilsen\nMaiken Rønneberg', 'Maiken Rønneberg'],
      ['se ei toimi.\nYstävällisin terveisin\nIlkka Väänänen', 'Ilkka Väänänen'],
      ['nie działa.\nZ poważaniem,\nKinga Wróbel', 'Kinga Wróbel'],
      ['nefunguje.\nS pozdravem\nZdeněk Hrubeš', 'Zdeněk Hrubeš'],
      ['nem megy.\nÜdvözlettel:\nTímea Szalontai', 'Tímea Szalontai'],
      ['nu merge.\nCu stimă,\nRăzvan Popovicescu', 'Răzvan Popovicescu'],
      ['не работает.\nС уважением,\nЕлена Кравчук', 'Елена Кравчук'],
      ['не працює.\nЗ повагою\nОстап Вишня', 'Остап Вишня'],
      ['δεν δουλεύει.\nΜε εκτίμηση,\nΣτέφανος Δρακάκης', 'Στέφανος Δρακάκης'],
      ['çalışmıyor.\nSaygılarımla,\nFerhat Yıldırımer', 'Ferhat Yıldırımer'],
      ['não funciona.\nAtenciosamente,\nVasco Pimentel', 'Vasco Pimentel'],
      ['não funciona.\nCumprimentos\nDuarte Figueirinha', 'Duarte Figueirinha'],
      ['virkar ekki.\nBestu kveðjur\nEydís Hallgrímsdóttir', 'Eydís Hallgrímsdóttir'],
      ['ei tööta.\nLugupidamisega\nKaarel Tamm', 'Kaarel Tamm'],
      ['nedarbojas.\nAr cieņu\nIlze Ozola', 'Ilze Ozola'],
      ['neveikia.\nPagarbiai\nRasa Kazlauskienė', 'Rasa Kazlauskienė'],
      ['ne radi.\nLep pozdrav,\nZvonimir Horvat', 'Zvonimir Horvat'],
      ['tidak jalan.\nHormat saya,\nWahyu Santoso', 'Wahyu Santoso'],
      ['김도현님 확인 부탁드립니다', '김도현'],
      ['박지우 드림', '박지우'],
    ],
    leaves: ['고객님 안녕하세요', 'Dag allemaal,', 'Kiitos etukäteen', 'Moi all,', 'terve', '담당자님께'],
  },
  ' in many languages',
);

describeRecognizer(
  nameCues,
  { before: 'viele gruse', finds: [['Jürgen Weißmüller', 'Jürgen Weißmüller']], leaves: ['it works again'] },
  ' after a sign-off of its own',
);

describeRecognizer(
  cuedIds,
  {
    finds: [
      ['Kundenummer: 553091', '553091'],
      ['asiakasnumero 70-4411', '70-4411'],
      ['číslo zákazníka: 88-1204', '88-1204'],
      ['numer klienta 660912', '660912'],
      ['номер клиента: 553-0917', '553-0917'],
      ['müşteri numarası 771234', '771234'],
      ['mã khách hàng: KH-20931', 'KH-20931'],
      ['nomor pelanggan 882201', '882201'],
      ['顧客番号：C-20931', 'C-20931'],
      ['お客様番号は 4471-22 です', '4471-22'],
      ['客户编号: 887120', '887120'],
      ['고객번호: 5510-22', '5510-22'],
      ['αριθμός πελάτη: 771-204', '771-204'],
      ['מספר לקוח: 990412', '990412'],
      ['رقم العميل: 448120', '448120'],
      ['หมายเลขลูกค้า 551209', '551209'],
    ],
    leaves: ['顧客番号がない', 'asiakas odottaa 3 päivää', 'клиент ждёт 12 часов'],
  },
  ' in many languages',
);

describeRecognizer(
  phones,
  {
    finds: [
      ['Puh. 040 1234567', '040 1234567'],
      ['тел. 495 123-45-67', '495 123-45-67'],
      ['8 (495) 123-45-67', '8 (495) 123-45-67'],
      ['τηλ: 21 0123 4567', '21 0123 4567'],
      ['전화 02-312-3456', '02-312-3456'],
      ['טלפון: 03-123-4567', '03-123-4567'],
      ['هاتف: 011 234 5678', '011 234 5678'],
      ['điện thoại: 024 3825 1234', '024 3825 1234'],
      ['téléphone 06.12.34.56.78', '06.12.34.56.78'],
      ['0577/5550142.', '0577/5550142'],
      ['(11) 91234-5678', '(11) 91234-5678'],
      ['komórka: 601 234 567', '601 234 567'],
    ],
    leaves: ['телефон не работает', 'pages (11) 12-13', '06.12.2024 10:30', 'version 06.12.34', 'fax machine 12'],
  },
  ' in many languages',
);

describeRecognizer(
  secretAssignments,
  {
    finds: [
      ['mật khẩu: Nắng2025', 'Nắng2025'],
      ['kata sandi: rahasia88', 'rahasia88'],
      ['пароль: Зима2024!', 'Зима2024!'],
      ['jelszó: Nyár2025', 'Nyár2025'],
      ['adgangskode = Efterår25', 'Efterår25'],
      ['κωδικός πρόσβασης: Θάλασσα7', 'Θάλασσα7'],
      ['סיסמה: kayitz2025', 'kayitz2025'],
      ['كلمة المرور: shita2025', 'shita2025'],
      ['비밀번호: gaeul77', 'gaeul77'],
      ['密碼：chuntian9', 'chuntian9'],
      ['slaptažodis: Ruduo25', 'Ruduo25'],
      ['lozinka: Zima2025', 'Zima2025'],
    ],
    leaves: ['пароль неверный', 'забыл пароль', 'jelszó nélkül', 'парольная политика'],
  },
  ' in many languages',
);

describeRecognizer(
  hotNumbers,
  {
    finds: [
      ['født 12.03.1984', '12.03.1984'],
      ['syntynyt 12.3.1984', '12.3.1984'],
      ['data urodzenia: 12.03.1984', '12.03.1984'],
      ['narozena 12.3.1984', '12.3.1984'],
      ['született: 1984.03.12', '1984.03.12'],
      ['дата рождения: 12.03.1984', '12.03.1984'],
      ['doğum tarihi: 12.03.1984', '12.03.1984'],
      ['ngày sinh: 12/03/1984', '12/03/1984'],
      ['data de nascimento: 12/03/1984', '12/03/1984'],
      ['geboortedatum 12-03-1984', '12-03-1984'],
      ['ημερομηνία γέννησης: 12/03/1984', '12/03/1984'],
      ['出生日期：1984-03-12', '1984-03-12'],
      ['생년월일: 1984-03-12', '1984-03-12'],
    ],
    leaves: ['opened 12.03.2026', 'data: 12.03.2026', 'дата: 12.03.2026'],
  },
  ' in many languages',
);
