/** Larger towns of the world, folded, without those whose name is an everyday word or mostly a person's. */
export const cities: ReadonlySet<string> = new Set(
  `
london,manchester,birmingham,leeds,liverpool,sheffield,glasgow,edinburgh,aberdeen,cardiff,belfast,nottingham,leicester,southampton,portsmouth,plymouth,norwich,cambridge,oxford,brighton,swansea,coventry,wolverhampton,dublin,limerick,galway,
paris,lyon,marseille,toulouse,bordeaux,lille,nantes,strasbourg,montpellier,rennes,grenoble,dijon,angers,reims,rouen,le havre,toulon,clermont-ferrand,brussels,bruxelles,antwerp,antwerpen,ghent,gent,bruges,brugge,liege,leuven,namur,
amsterdam,rotterdam,utrecht,eindhoven,groningen,the hague,den haag,delft,leiden,maastricht,nijmegen,arnhem,tilburg,breda,luxembourg,luxemburg,
berlin,hamburg,munich,munchen,muenchen,cologne,koln,koeln,frankfurt,stuttgart,dusseldorf,duesseldorf,dortmund,leipzig,bremen,dresden,hannover,hanover,nuremberg,nurnberg,nuernberg,bochum,wuppertal,bielefeld,bonn,munster,karlsruhe,mannheim,augsburg,wiesbaden,monchengladbach,aachen,kiel,lubeck,freiburg,mainz,erfurt,rostock,kassel,potsdam,heidelberg,darmstadt,regensburg,wurzburg,ingolstadt,ulm,wolfsburg,gottingen,jena,
vienna,wien,graz,linz,salzburg,innsbruck,klagenfurt,zurich,zuerich,geneva,geneve,genf,basel,lausanne,lucerne,luzern,winterthur,st gallen,lugano,zug,
rome,roma,milan,milano,naples,napoli,turin,torino,palermo,genoa,genova,bologna,florence,firenze,bari,catania,venice,venezia,verona,padova,padua,trieste,brescia,parma,modena,bergamo,
madrid,barcelona,sevilla,seville,zaragoza,malaga,murcia,bilbao,alicante,cordoba,valladolid,vigo,gijon,granada,pamplona,san sebastian,lisbon,lisboa,oporto,braga,coimbra,
warsaw,warszawa,krakow,cracow,wroclaw,poznan,gdansk,gdynia,szczecin,lodz,katowice,lublin,bydgoszcz,bialystok,rzeszow,prague,praha,brno,ostrava,plzen,bratislava,kosice,budapest,debrecen,szeged,
bucharest,bucuresti,cluj,cluj-napoca,timisoara,iasi,brasov,constanta,craiova,sibiu,oradea,sofia,plovdiv,varna,burgas,belgrade,beograd,novi sad,zagreb,rijeka,ljubljana,maribor,sarajevo,skopje,tirana,athens,thessaloniki,patras,heraklion,nicosia,valletta,
stockholm,gothenburg,goteborg,malmo,uppsala,vasteras,orebro,linkoping,helsingborg,jonkoping,norrkoping,lulea,umea,oslo,bergen,trondheim,stavanger,tromso,drammen,kristiansand,copenhagen,kobenhavn,aarhus,arhus,odense,aalborg,esbjerg,helsinki,espoo,tampere,vantaa,oulu,turku,reykjavik,
tallinn,tartu,riga,vilnius,kaunas,moscow,moskva,saint petersburg,st petersburg,novosibirsk,yekaterinburg,kazan,kyiv,kiev,kharkiv,odesa,odessa,dnipro,lviv,minsk,chisinau,tbilisi,yerevan,baku,almaty,astana,tashkent,
istanbul,ankara,izmir,bursa,antalya,adana,tel aviv,tel-aviv,haifa,jerusalem,beirut,amman,riyadh,jeddah,dubai,abu dhabi,doha,kuwait city,manama,muscat,tehran,baghdad,cairo,alexandria,casablanca,rabat,marrakech,marrakesh,tangier,fes,agadir,tunis,algiers,tripoli,lagos,abuja,accra,nairobi,mombasa,kampala,addis ababa,dar es salaam,kigali,lusaka,harare,johannesburg,cape town,durban,pretoria,dakar,abidjan,
mumbai,bombay,delhi,new delhi,bangalore,bengaluru,hyderabad,chennai,kolkata,calcutta,pune,ahmedabad,jaipur,surat,lucknow,kanpur,nagpur,indore,thane,bhopal,visakhapatnam,vadodara,coimbatore,kochi,mysore,mysuru,noida,gurgaon,gurugram,chandigarh,trivandrum,karachi,lahore,islamabad,dhaka,colombo,kathmandu,
beijing,shanghai,guangzhou,shenzhen,chengdu,hangzhou,wuhan,nanjing,tianjin,chongqing,suzhou,xiamen,taipei,kaohsiung,taichung,tokyo,osaka,kyoto,nagoya,yokohama,sapporo,fukuoka,kobe,sendai,hiroshima,kawasaki,seoul,busan,incheon,daegu,daejeon,
bangkok,chiang mai,hanoi,ho chi minh,saigon,da nang,danang,hai phong,phnom penh,vientiane,yangon,kuala lumpur,penang,johor bahru,jakarta,surabaya,bandung,medan,manila,quezon city,cebu,makati,davao,
sydney,melbourne,brisbane,adelaide,canberra,hobart,newcastle,gold coast,geelong,auckland,wellington,christchurch,hamilton,dunedin,
new york,manhattan,brooklyn,los angeles,chicago,houston,philadelphia,san antonio,san diego,dallas,san jose,fort worth,jacksonville,columbus,indianapolis,san francisco,seattle,denver,nashville,oklahoma city,el paso,boston,portland,las vegas,detroit,memphis,louisville,baltimore,milwaukee,albuquerque,tucson,fresno,sacramento,kansas city,atlanta,omaha,raleigh,miami,oakland,minneapolis,tulsa,wichita,tampa,new orleans,cleveland,honolulu,anaheim,pittsburgh,cincinnati,orlando,st louis,st paul,buffalo,salt lake city,palo alto,mountain view,menlo park,redmond,cupertino,santa clara,santa monica,boulder,cambridge,arlington,
toronto,montreal,vancouver,calgary,edmonton,ottawa,winnipeg,quebec city,halifax,kitchener,waterloo,mississauga,saskatoon,regina,
mexico city,guadalajara,monterrey,puebla,tijuana,queretaro,bogota,medellin,barranquilla,lima,arequipa,quito,guayaquil,la paz,caracas,maracaibo,buenos aires,rosario,mendoza,santiago,valparaiso,concepcion,montevideo,asuncion,sao paulo,rio de janeiro,brasilia,belo horizonte,porto alegre,curitiba,recife,fortaleza,salvador,campinas,florianopolis,panama city,guatemala city,san salvador,tegucigalpa,managua,santo domingo,havana,kingston
`
    .trim()
    .split(/,\s*/),
);
