import { postalAddresses } from '../../../../src/rules/anonymize/recognizers/postal-addresses';
import { describeRecognizer } from '../recognizer-table';

describeRecognizer(postalAddresses, {
  finds: [
    ['東京都港区芝公園4-2-8', '東京都港区芝公園4-2-8'],
    ['Офис: просп. Мира, д. 5', 'просп. Мира, д. 5'],
    ['Am Farnbahnhof 14a\n72355 Moosberg', 'Am Farnbahnhof 14a\n72355 Moosberg'],
    ['Farnová 1182, 468 61 Mechov', 'Farnová 1182, 468 61 Mechov'],
    ['Mechowa 7/3,\n62-510 Farnin', 'Mechowa 7/3,\n62-510 Farnin'],
    ['610035, г. Мохов, ул. Базовая, д. 11', '610035, г. Мохов, ул. Базовая, д. 11'],
    ['м. Мохів, тел. нижче', 'м. Мохів'],
    ['青苔市工业园区青苔街328号', '青苔市工业园区青苔街328号'],
    ['at 12 Harbour Street, Bergen', '12 Harbour Street, Bergen'],
    ['Hauptstraße 12, 80331 München', 'Hauptstraße 12, 80331 München'],
    ['5 rue de la Paix, 75002 Paris', '5 rue de la Paix, 75002 Paris'],
    ['Via Garibaldi 12', 'Via Garibaldi 12'],
    ['Portland, OR 97201', 'Portland, OR 97201'],
    ['SW1A 1AA', 'SW1A 1AA'],
    ['Barış Sokak 70, 79500 Artvin', 'Barış Sokak 70, 79500 Artvin'],
    ['Am Hammerteich 12, 58089 Hagen', 'Am Hammerteich 12, 58089 Hagen'],
    ['Unit 4, Tanyard Lane, Bermondsey SE1 3XF', 'Unit 4, Tanyard Lane, Bermondsey SE1 3XF'],
  ],
  leaves: [
    '在頁面上地圖與圖例都正常顯示',
    '2 Places in the calendar',
    'the first route works',
    'step 3 Way back',
    'via the REST API',
    'line 12 Column 4',
    'Java 17, 20000 Issues',
    'Level 3, the second',
    'Jira 9, 10000 users',
  ],
});
