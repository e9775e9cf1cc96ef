/** First names common in many countries, folded. A helper for cues, never enough alone for words that are also words. */
export const firstNames: ReadonlySet<string> = new Set(
  `
dan tom jack scott sean niamh siobhan padraig fionnuala aoife ciaran eoin orla roisin
aaron abdul abdulaziz abdullah abebe abigail abraham achieng adam adela adele aditya adrian adriana adriano adrien agata agnes agnieszka agus agustin ahmad ahmed ahmet aidan aino aisha akash akira
alain alan alba albert alberto alec alejandra alejandro aleksander aleksandra aleksei alessandra alessandro alessia alessio alex alexa alexander alexandra alexandre alexandru alexei alexis alfonso
alfred alfredo ali alice alicia alina alisha alison allan allen alma almaz alvaro ama amal amanda amara amber amelia amelie amin amina amir amira amit amparo amrita amy ana anais ananya anastasia
anastasiya anders andre andrea andreas andreea andrei andrej andres andrew andrey andrzej andy angela angeles angelica angelika angelo anh anil anita anja anjali anke ankit ann anna annalena anne
annette annika anouk anthony antoine anton antonia antonio antti anwar anya arancha arjun arkady arnaud arne arnold artem arthur arturo arun arvid arvind asa asha ashley ashok astri astrid asuncion
aurelie aurora axel ayaan ayse aysun aziz barbara baris barry bart bartosz bashir basil bastian beatrice beatriz becky begona bela ben benedetta benedikt benjamin benoit berk bernadette bernard bernd
bernhard bertrand beth betty bhavna bianca bilal binh birgit birgitta bjarte bjorn bo bob bogdan boris botond bozena brad brandon brenda brendan brian brigitte britta bruce bruno bryan budi bulent
burak caitlin camila camille canan candela carl carla carlo carlos carlotta carmela carmen carol carolin carolina caroline carsten cassandra catalina catarina catherine cecilia cedric celia celine cem
cengiz cesar chandra chantal charles charlie charlotte chau chen chiara chidi chinedu chloe chris christa christel christelle christian christina christine christof christoph christophe christopher
cindy cinzia claire clara clare claude claudia claudio clemens clement colin connor conor constantin consuelo corinna corinne corrado craig cristian cristiana cristina cristobal csaba cuong cynthia
cyril dagmar daisuke dalia damian damien dana daniel daniela daniele danielle danny daphne daria dario darius darren dave david davide dawit deborah debra deepa deepak delphine denis denise dennis
derek derya detlef dewi diana diane didier diego dieter dimitri dinesh dirk dmitri dmitry dolores domenico dominic dominik dominique donald donatella donna dora doris dorota dorothea dorottya douglas
duc duncan dung dylan eduard eduardo edward edwin eero eija eileen eitan elaine eleanor elena elias elif elijah elio elisa elisabeth elisabetta elise elizabeth elke ella ellen elliot elsa elvira
emanuele emeka emese emil emilia emilie emilio emily emma emmanuel emre encarnacion engin eniko enrico enrique erhan eric erica erich erik erika erin ernest ernst esra esteban esther etienne ettore
eugene eusebio eva evan evelyn evgeny ewa fabian fabien fabio fabiola fabrice fadi faisal fang farah farid faris fatih fatima fatma federica federico felicia felipe felix feng ferdinand ferenc ferhat
fermin fernanda fernando filip filippo filiz filomena fiona flavia florence florian florin francesca francesco francine francis francisco franck francois francoise franz fred frederic frederick
frederik friedrich gabi gabor gabriel gabriela gabriele gabriella gaetano galina ganesh gang gareth gary gaspar gaurav gavin geir gennady geoffrey georg george georges georgia gerald geraldine gerard
gerardo gerd gerhard geza ghassan giacomo giada gian giancarlo gianluca gianni gilbert gilles gina gino giorgio giovanni girish gisela gita giulia giulio giuseppe gizem glenn gloria gokhan gonzalo
gordon graham greg gregor gregory greta grzegorz gudrun guido guillaume guillermo gul gunther gustav gustavo gyorgy habib hadi hakan hala haluk halvard hamza hana hande hanna hannah hans harald hari
harish harold harriet harry hartmut haruka haruto hassan hector hedda heidi heike heiko heinrich heinz helen helena helene helga hendrik henri henrik henry herbert hermann hernan hideki hiro hiroko
hiroshi hisham hoa holger hong horacio horst howard hua hubert huda hugo hui hung huong huseyin hussein ian ibrahim ichiro ida ifeoma ignacio igor ihab iker ilaria ildiko ilker ilkka ilona ilse ilya
iman imran imre ines inga ingo ingrid inigo inmaculada ioana ion ionut irem irena irene irina isaac isabel isabella isabelle ismail istvan itziar ivan ivana ivano ivo iwona jacek jacinto jackie jacob
jacqueline jacques jadwiga jaime jakob jakub jamal james jamie jamila jana jane janet janina janine janos janusz jared jari jarmo jaroslav jaroslaw jason javier jean jeanne jeff jeffrey jen jennifer
jenny jens jeremy jerome jerry jerzy jesse jessica jesus jian jie jill jim jing joachim joan joana joanna joao joaquin joaquina jochen joe joel joelle johan johann johanna johannes john johnny jolanta
jonas jonathan joost jordi jorg jorge jose josef josefina joseph josephine joshua jozsef juan juana judit judith juha jukka julia julian juliane julie julien juliette junko jurgen justin justine
justyna kaan kai kaisa kalman kamal kamau kamil kaori kare karen kari karim karin karina karl karla karolina karsten kasia katalin katarina katarzyna kate katharina katherine kathleen kathrin kathy
katja katrin kavita kazimierz kazuki keiko keith kelly kemal ken kenji kenneth kenta kerem kerstin kevin khaled khalid kim kiran kirsten kiyoshi kjell kjetil klaus knut kofi konrad konstantin krishna
kristen kristian kristin kristina kristof krystyna krzysztof ksenia kumar kurt kwame kyle laila lajos lakshmi lamia lan lara larisa larissa larry lars laszlo laura lauren laurence laurent layla lea
leah lei leif leila lena lene lennart leo leon leonard leonardo leonie leonor leslie leszek leticia lev levente leyla li liam liang lidia lin lina linda lindiwe ling linh lisa loan lorena lorenzo
louis louise lourdes luana lubna luca lucas lucia luciana lucie lucy lucyna ludovic ludovico luigi luis luisa luiz lukas lukasz lutz lydia lynn lyudmila macarena maciej maddalena madeleine magda
magdalena magnus maha mahesh mahmoud maik maite maja majid malgorzata malik manfred manish manoj manon mansour manuel manuela marc marcel marcela marcella marcelo marcin marcio marco marcos marcus
marek maren margaret margarita maria mariam marian mariana marianne marie marija mariko marina mario marion maris marisol marit marius marja marjorie marko markus marlene marta martha martin martina
martine marton marvin mary maryam marzena masato massimo mateo mateusz mathias mathieu mathilde matilda matt matteo matthew matthias matthieu matti maureen maurice mauricio maurizio mauro maxim
maximilian maximo maya mayumi mazen meera megumi mehmet mei melanie melissa mengmeng mercedes merche merve mesut metin mette michael michaela michal michel michela michele michelle michiko miguel
mihai mika mikael mike mikhail miklos milan milena mina ming minh minna mirella miriam mirko miroslaw misaki mogens mohamed mohammad mohammed mohan moira mona monica monika monique montserrat
moritz morten muhammad mukesh munir murat mustafa nabil nada nadezhda nadia nadim nadine najib nana nandini naoki naomi nasser natalia natalie natalya natasha nathalie nathan natividad naveen nawal
nazli neeraj neha neil nelson nga ngoc ngozi nguyen nhung nicholas nick nicola nicolas nicole nicoletta niels nieves nihat nikhil nikita niklas nikolai nikolaus nils nina nitin njeri noa noah noel
noemie nomsa nora norbert noriko norman noura nuno nur nuria nurul obinna octavio odd oddvar odile oguz oksana olaf olalla ole oleg oleksandr olena olga oliver olivia olivier olu oluf oluwaseun omar
omer omran onur orazio orsolya oscar oskar osman otavio otieno otto oyvind ozan ozge ozgur pablo padma paivi palle paloma pamela pankaj paola paolo parvati pascal pasquale patricia patricio patrick
patrik paul paula paulina pauline paulo pavel pavlo pawel pedro peggy pekka penelope peng pepe pernille pertti peter petra petri phil philip philipp philippa philippe phoebe phuong pia pierluigi
piero pierre pieter pietro pilar pinar ping piotr pirjo piroska pooja pradeep prakash pranav prasad preben priscila priya przemyslaw putri qasim qiang qing quang quynh rachel radek radha radu rafael
rafaela raffaele ragnhild rahul raimondo raj rajeev rajesh rakesh ralf ralph ramesh ramiro ramon ramona rana randy rania raphael raquel rashid rasmus raul ravi raymond rebecca reem regina reinhard
reinhold reka remedios renan renata renate rene renzo rhys ricardo riccardo richard rie riitta rita rizal rob robert roberta roberto rocio rodrigo rogelio roger rohan rohit roland rolf romain roman
ron ronald rosa rosalia rosalie rosanna rosario rosemary rosendo ross rossella roxana roy ruben rudiger rudolf rufino ruggero rui rune rupert ruslan russell ruth ryan ryota ryszard sabine sabino
sabrina sachiko sachin sade sahar saif sakura salim salma salman salvador salvatore sam samantha samar sameer sami samir samuel sana sandeep sandhya sandor sandra sandrine sangeeta sanjay
santiago sara sarah sascha saskia satomi satoshi satu saud saul saurabh savino sean sebastian sebastien seda sedat selcuk selim selina seppo serena serge sergei sergey sergio sergiu serkan severine
sevgi shan shane sharon sheila shilpa shinji shirley shiv shota shreya sibel siddharth sigrid sigurd silke silvana silvia silvio simon simona simone simonetta sinan siobhan sipho siti slawomir sneha
sofia sofie sole soledad solveig somchai sonal sonia sonja sophia sophie soren sota srinivas stanislav stanislaw stefan stefania stefanie stefano stella stephan stephane stephanie stephen
steve steven stuart subhash sudha suha suleyman sultan sumit sunil sunita suresh susan susana susanne susse suzanne svein sven svenja sverre svetlana swati sylvain sylvia sylvie sylwia szabolcs szymon
tadeusz takashi takeshi takumi tam tamara tamas tamer tania tanja tanvi tao tapio tara taras tarek tariq tatiana tatyana ted teresa terje tero terry thabo thais thanh thao thea theo theodor theresa
thi thiago thibault thierry thomas thor thorsten thuy tiago tibor tiffany tim timea timo timothy timur tina ting tiziana tobias todd tolga tomas tomasz tommaso tommy tomoko tony tor torben torstein
torsten torvald tove tracy trang travis trevor trinidad tristan troels trond trung tsegaye tsuyoshi tuan tugba tunde tuomas tuula tuyet tyler udo ugo ugur ulas ulf uli ulla ulrich ulrike umberto umut
ursula urszula usha uta ute uwe vadim valentin valentina valeria valerie van vanessa varun vasile vasily venkat vera verena veronica veronika vibeke vicenta vicente vicky victoria vidar vijay vikas
vikram viktor viktoria ville vinay vincent vincenza vincenzo vineet vinh vinicius vinod viola violeta virginie vitaly vittorio vivian vladimir vladislav volkan volker vyacheslav wael wagner waldemar
walid walter wanda wanjiku wayan wei wendy werner wiebke wieslaw wilhelm willem wim wioletta wlodzimierz wojciech wolfgang xavi xavier xia xiang xiaoming ximena xin xiu xuan yaa yago yahya yan yang
yann yannick yaroslav yasemin yash yasmin yasser yasuko yevgeny yigit ying yoko yolanda yong yoshiko youssef yu yuki yulia yumi yun yuri yusuf yuto yves yvonne zafer zaid zainab zbigniew zdzislaw zhen
zhi ziad zinaida zoe zofia zola zoltan zsofia zsolt zsuzsa zuzana
`
    .trim()
    .split(/\s+/),
);

/** Short names that do not begin like the full name they stand for. */
export const nicknames: Readonly<Record<string, readonly string[]>> = {
  michael: ['mike', 'mick'],
  william: ['bill', 'will', 'billy', 'liam'],
  robert: ['bob', 'bobby', 'rob'],
  richard: ['dick', 'rick', 'rich'],
  james: ['jim', 'jimmy', 'jamie'],
  john: ['jack', 'johnny'],
  jose: ['pepe'],
  francisco: ['paco', 'pancho'],
  ignacio: ['nacho'],
  elizabeth: ['liz', 'beth', 'betty', 'lisa'],
  margaret: ['peggy', 'meg', 'maggie'],
  katherine: ['kate', 'kathy'],
  catherine: ['kate', 'cathy'],
  edward: ['ted', 'ned', 'eddie'],
  charles: ['chuck', 'charlie'],
  anthony: ['tony'],
  alexander: ['sasha', 'sandy', 'alex'],
  alexandra: ['sasha'],
  giuseppe: ['beppe', 'pino'],
  johannes: ['hans', 'hannes'],
  sebastian: ['basti', 'seb'],
  ulrich: ['uli'],
  maximilian: ['max'],
  christopher: ['chris', 'kit'],
  christina: ['tina'],
  martina: ['tina'],
  rebecca: ['becky'],
  deborah: ['debbie'],
  aleksandra: ['ola'],
  katarzyna: ['kasia'],
  malgorzata: ['gosia'],
  agnieszka: ['aga'],
  henry: ['harry', 'hank'],
  lawrence: ['larry'],
  theodore: ['ted'],
};
