import { decodedWords } from './coded-words';
import { isKnownWord } from './english-vocabulary';
import { foreignWords } from './word-data';

const functionWords = decodedWords(foreignWords);

/** Function words by hand: the generated list leaves out those that somebody bears as a name. */
const carrying = new Set(
  `und oder aber nicht ist sind wir ihr sie er es mit auf ein eine einen einem einer der dem den des das die nach bei beim im vom zum zur wird werden haben habe hat seit unser unsere unserem wenn kann
  keine kein dass sich auch nur noch schon mehr sehr wie fur uber aus als bis durch ohne unter vor zwischen ich du mir mich uns euch bitte danke hallo guten viele grusse ihre mein meine sieht sehen geht
  funktioniert leider beide beiden jetzt hier dort immer wieder kollege kollegin le la les un une de et ou mais pas ne est sont nous vous ils elle il je tu avec pour dans sur par plus tres aussi que qui
  quoi dont ce cet cette ces mon ma mes notre nos votre vos leur leurs depuis bonjour merci lors apres avant el los las una unos pero no son nosotros usted ustedes con para en sobre por mas muy tambien
  como cuando donde este esta estos estas mi mis nuestro nuestra su sus desde hola gracias despues antes lo gli uno non sono noi voi per nel nella sul da piu molto anche che chi cui questo questa mio mia
  nostro nostra dal dopo prima ciao grazie buongiorno het een of maar niet zijn wij jullie met voor op in naar bij van uit ook nog wel geen dit dat deze onze mijn jouw sinds graag bedankt os as um uma
  nao sao com em pelo muito tambem quem meu minha nosso nossa ola obrigado na do nie jest sa my wy ze od po przez dla jak gdy ale oraz tez juz prosze dziekuje och att det som ett inte ar vi ni med for pa
  av till fran om har kan ska eller men aven hej tack og ikke jeg dere til fra skal ogsa hei takk`.split(/\s+/),
);

/** Words of support requests, greetings, months and weekdays in other languages, without accents. */
const supportWords = new Set(
  `
fijne avance bonne journee powazaniem pozdr תודה רבה שלום благодаря хвала hvala lijep pozdrav salaam alaikum arigato gozaimasu xiexie kamsahamnida khob shukran dhanyavad namaste mahalo siema abs atte sdds cdt lg vg gruesse mfg mvh hilsener kh tervisi aitah paldies aciu faleminderit spasibo
grusse gruse gruss gruse liebe lieber beste besten freundliche freundlichen herzliche herr frau sehr geehrte geehrter damen herren guten tag morgen abend vielen dank danke hallo bitte servus moin kollege kollegin kollegen
montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar marz april mai juni juli august september oktober november dezember woche monat jahr stunde stunden minuten sekunden
fehler fehlermeldung meldung meldungen version versionen seite seiten feld felder tabelle tabellen spalte spalten zeile zeilen anzeige ansicht ansichten vorgang vorgange ticket tickets projekt projekte benutzer nutzer anwender kunde kunden administrator rechte berechtigung berechtigungen datei dateien ordner anhang anhange
bild bilder schaltflache knopf menu liste listen eintrag eintrage wert werte datum zeit uhr uhrzeit kalender bericht berichte brett vorlage vorlagen einstellung einstellungen installation aktualisierung neustart problem probleme losung ursache hilfe frage fragen antwort antworten umgebung schritte erwartet tatsachlich ergebnis verhalten hinweis anfrage anfragen
passwort kennwort anmeldung abmeldung speicher speichern offnen schliessen klick klicken nach beim konnte konnten funktioniert anlage beispiel text name nummer gruppe gruppen rolle rollen server rechner system systeme datenbank abfrage protokoll browser leider seitdem bekomme bekommen erhalten steht stehen zeigt fehlt fehlen erscheint startet lasst gibt geht sehe sieht
bonjour bonsoir salut cordialement bien merci cher chere monsieur madame messieurs mesdames equipe collegue lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre semaine mois annee heures secondes
erreur erreurs message messages page pages champ champs tableau tableaux colonne colonnes ligne lignes affichage vue probleme problemes impossible demande demandes utilisateur utilisateurs client clients projet projets fichier fichiers dossier bouton liste valeur valeurs date calendrier rapport modele parametre parametres mise jour installation etape etapes resultat attendu reponse solution aide groupe serveur base donnees copie capture voici veuillez pouvez lorsque environnement comportement connexion
hola buenas buenos dias tardes noches saludos cordiales atentamente gracias estimado estimada estimados senor senora equipo companero companera lunes martes miercoles jueves viernes sabado domingo enero febrero marzo mayo junio julio agosto septiembre octubre noviembre diciembre semana mes ano horas segundos
errores mensaje mensajes pagina paginas campo campos tabla tablas columna columnas fila filas vista vistas problema problemas incidencia usuario usuarios cliente clientes proyecto proyectos archivo archivos carpeta boton lista valor valores fecha calendario informe plantilla ajustes configuracion actualizacion instalacion pasos resultado esperado respuesta solucion ayuda grupo servidor base datos adjunto captura imposible tablero funciona necesitamos tenemos estamos podemos ocurre aparece
buongiorno buonasera ciao saluti cordiali distinti grazie mille gentile gentili spettabile signore signora squadra collega colleghi lunedi martedi mercoledi giovedi venerdi sabato domenica gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre settimana mese ore secondi
errore errori messaggio messaggi pagine campi tabella tabelle colonna colonne riga righe visualizzazione utente utenti clienti progetto progetti cartella allegato pulsante elenco valore valori calendario rapporto modello impostazioni aggiornamento installazione passaggi risultato atteso risposta soluzione aiuto gruppo server dati impossibile possibile abbiamo succede vediamo
ola bom boa tarde noite dia obrigado obrigada prezado prezada prezados caro cara senhor senhora abracos atenciosamente cumprimentos equipe segunda terca quarta quinta sexta janeiro fevereiro marco maio junho julho setembro outubro novembro dezembro
erro erros mensagem mensagens pagina tabela coluna linha tela usuario usuarios utilizador arquivo ficheiro pasta botao lista relatorio calendario configuracao atualizacao instalacao passos resposta solucao ajuda grupo servidor dados anexo estamos temos podemos acontece
hoi hallo beste geachte groet groeten groetjes vriendelijke bedankt alvast dank goedemorgen goedemiddag maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart mei juni juli augustus oktober december fout fouten foutmelding melding pagina scherm veld velden tabel kolom rij weergave gebruiker gebruikers klant project bestand bestanden map knop lijst waarde datum agenda rapport instellingen update stappen resultaat verwacht antwoord oplossing hulp groep omgeving
hej hei god morgen halsningar halsning vanliga vanlig hilsen venlig vennlig kaere kjaere tack takk tak mandag tirsdag onsdag torsdag fredag lordag lordag sondag tisdag januari februari mars april juni juli augusti september oktober fel felmeddelande sidan sida falt tabell kolumn rad vy anvandare kund fil filer mapp knapp lista varde datum kalender rapport installningar uppdatering steg resultat svar losning hjalp grupp fejl side felt tabel bruger brugere kunde filer mappe knap liste dato indstillinger opdatering trin
czesc dzien dobry witam pozdrawiam pozdrowienia szanowni szanowny panie panstwo dziekuje prosze poniedzialek wtorek sroda czwartek piatek sobota niedziela stycznia lutego marca kwietnia maja czerwca lipca sierpnia wrzesnia pazdziernika listopada grudnia blad bledy komunikat strona strony pole pola tabela tabeli kolumna wiersz widok uzytkownik uzytkownicy klient projekt plik pliki folder przycisk lista wartosc data kalendarz raport ustawienia aktualizacja instalacja kroki wynik oczekiwany odpowiedz rozwiazanie pomoc grupa serwer problem
ahoj dobry den dobre rano zdravim dekuji dekujeme prosim vazeni vazeny pondeli utery streda ctvrtek patek sobota nedele ledna unora brezna dubna kvetna cervna cervence srpna zari rijna listopadu prosince chyba chyby hlaska stranka pole tabulka sloupec radek zobrazeni uzivatel uzivatele zakaznik soubor soubory slozka tlacitko seznam hodnota datum kalendar zprava nastaveni aktualizace instalace kroky vysledek odpoved reseni pomoc skupina
buna ziua salut multumesc multumim stimate stimata domnule doamna respect luni marti miercuri joi vineri sambata duminica ianuarie februarie martie aprilie iunie iulie septembrie octombrie noiembrie decembrie eroare erori mesaj pagina camp tabel coloana rand utilizator utilizatori client fisier fisiere dosar buton valoare calendar raport setari actualizare instalare pasi rezultat raspuns solutie ajutor grup problema
merhaba gunaydin saygilar saygilarimla tesekkurler tesekkur ederim sayin iyi calismalar gunler pazartesi sali carsamba persembe cuma cumartesi pazar ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik hata hatasi mesaj sayfa alan tablo sutun satir gorunum kullanici kullanicilar musteri proje dosya dosyalar klasor dugme liste deger tarih takvim rapor ayarlar guncelleme kurulum adimlar sonuc yanit cozum yardim grup sunucu sorun
terve moi hei huomenta kiitos terveisin ystavallisin maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai virhe virheita sivu kentta taulukko sarake rivi kayttaja asiakas tiedosto kansio painike lista arvo paiva kalenteri raportti asetukset paivitys vaihe tulos vastaus ratkaisu apua
szia udvozlettel tisztelt koszonom koszonjuk jo napot hetfo kedd szerda csutortok pentek szombat vasarnap hiba hibauzenet oldal mezo tablazat oszlop sor nezet felhasznalo ugyfel fajl mappa gomb lista ertek datum naptar jelentes beallitasok frissites lepes eredmeny valasz megoldas segitseg
englisch deutsch franzosisch spanisch italienisch niederlandisch polnisch portugiesisch anglais allemand francais espagnol italien neerlandais polonais portugais ingles aleman frances espanol italiano holandes polaco portugues inglese tedesco francese spagnolo olandese polacco portoghese engels duits frans spaans italiaans nederlands pools portugees angielski niemiecki francuski polski engelska tyska franska svenska engelsk tysk fransk dansk norsk actif active inactif rapide lent vide aktiv inaktiv schnell langsam leer activo inactivo rapido lento vacio attivo vuoto actief leeg snel pusty aktywny
xin chao cam kinh gui anh chi em loi trang truong bang cot dong nguoi dung khach hang tep thu muc nut danh sach gia tri ngay lich bao cao cai dat cap nhat buoc ket qua tra giai phap tro giup
здравствуите привет добрыи день утро вечер спасибо пожалуиста уважением уважаемые понедельник вторник среда четверг пятница суббота воскресенье января февраля марта апреля мая июня июля августа сентября октября ноября декабря ошибка ошибки сообщение страница поле поля таблица столбец строка пользователь пользователи клиент проект фаил фаилы папка кнопка список значение дата календарь отчет настроики обновление установка шаги результат ответ решение помощь группа сервер проблема ожидаемыи фактическии после
вітаю привіт добрии дякую повагою шановні помилка помилки сторінка таблиця користувач користувачі фаил кнопка значення оновлення
γεια σας καλημερα καλησπερα ευχαριστω ευχαριστουμε εκτιμηση φιλικα δευτερα τριτη τεταρτη πεμπτη παρασκευη σαββατο κυριακη σφαλμα σφαλματα μηνυμα σελιδα πεδιο πινακας στηλη γραμμη προβολη χρηστης χρηστες πελατης εργο αρχειο αρχεια φακελος κουμπι λιστα τιμη ημερομηνια ημερολογιο αναφορα ρυθμισεις ενημερωση εγκατασταση βηματα αποτελεσμα απαντηση λυση βοηθεια προβλημα
`
    .trim()
    .split(/\s+/),
);

/** Thanks, greetings and leave-takings, which people write in their own language under any text. */
const courtesies = new Set(
  `merci gracias grazie danke obrigado obrigada abracos dziekuje pozdrawiam pozdro dekuji dekujeme multumesc mersi tesekkurler saygilarimla kiitos terveisin tak takk halsningar hilsen hilsener venlig bedankt groetjes groeten
  dank gruss grusse saludos cordialmente cordialement atentamente atenciosamente saluti bonjour bonsoir buenas buongiorno merhaba czesc witam koszonom asante terima kasih kiriman baie dankie
  arigato arigatou xiexie kamsahamnida shukran namaste dhanyavad alaikum hvala lijep pozdrav spasibo dyakuyu paldies aciu aitah tervisi faleminderit ευχαριστω ευχαριστουμε дякую спасибо благодаря хвала привет вітаю תודה שלום`.split(
    /\s+/,
  ),
);

/** Is the word, folded, one of courtesy? Alone in its line, or before a name, it says nothing but that. */
export function isCourtesy(foldedWord: string): boolean {
  return courtesies.has(foldedWord);
}

/** Is the word, folded, one that carries sentences or requests of another language, and no English one? */
export function isForeignWord(foldedWord: string): boolean {
  return (
    (functionWords.has(foldedWord) || carrying.has(foldedWord) || supportWords.has(foldedWord)) &&
    !isKnownWord(foldedWord)
  );
}
