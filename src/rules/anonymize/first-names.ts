/** First names common in many countries, folded. A helper for cues, never enough alone for words that are also words. */
export const firstNames: ReadonlySet<string> = new Set(
  `
aaron abdul abdullah abigail abraham adam adela adele adrian adriana adrien agata agnes agnieszka ahmad ahmed aidan aisha akira alain alan alba albert alberto alec alejandra alejandro aleksander
aleksandra alessandra alessandro alessia alex alexa alexander alexandra alexandre alexandru alexei alexis alfonso alfred alfredo ali alice alicia alina alisha alison allan allen alma alvaro amal amanda amber
amelia amelie amin amina amir amit amy ana anais anastasia anders andre andrea andreas andreea andrei andrej andres andrew andrey andrzej andy angela angelica angelika angelo anita anja anke ankit ann
anna annalena anne annette annika anouk anthony antoine anton antonia antonio anya arjun arnaud arne arnold artem arthur arturo arvid asa asha ashley astrid aurelie aurora axel ayaan ayse
barbara barry bart bartosz basil bastian beatrice beatriz becky ben benedikt benjamin benoit bernadette bernard bernd bernhard bertrand beth betty bianca birgit birgitta bjorn bob bogdan boris brad brandon brenda
brendan brian brigitte britta bruce bruno bryan burak caitlin camila camille carl carla carlo carlos carmen carol carolin carolina caroline carsten cassandra catalina catarina catherine cecilia cedric celia celine cem
cesar chantal charles charlie charlotte chloe chris christa christel christelle christian christina christine christof christoph christophe christopher cindy claire clara clare claude claudia claudio clemens clement colin
connor conor constantin corinna corinne craig cristian cristiana cristina cynthia cyril dagmar daisuke damian damien daniel daniela daniele danielle danny daphne daria dario darius darren dave david davide deborah
debra deepak delphine denis denise dennis derek detlef diana diane didier diego dieter dimitri dirk dmitri dmitry dominic dominik dominique donald donna dora doris dorota dorothea douglas duncan dylan eduard eduardo edward edwin
eileen elaine elena eleanor elias elif elijah elisa elisabeth elise elizabeth elke ella ellen elliot elsa emil emilia emilie emily emma emmanuel emre enrico enrique eric erica erich erik erika erin ernest ernst esra
esteban esther etienne eugene eva evan evelyn ewa fabian fabien fabio fabrice faisal fatima fatma federica federico felicia felix ferdinand fernanda fernando filip filippo fiona flavia florence florian florin francesca francesco
francine francis francisco franck francois francoise franz fred frederic frederick frederik friedrich gabriel gabriela gabriele gabriella gareth gary gavin geoffrey georg george georges georgia gerald geraldine gerard gerd gerhard giacomo
gian gianluca gilbert gilles gina giorgio giovanni girish gisela giulia giulio giuseppe glenn gloria gonzalo gordon graham greg gregor gregory greta guido guillaume guillermo gunther gustav hakan hamza hanna hannah hans harald
harold harriet harry hartmut hassan heidi heike heiko heinrich heinz helen helena helene helga hendrik henri henrik henry herbert hermann hiroshi holger horst howard hubert hugo hussein ian ibrahim ida ignacio igor
ilaria ilona ilse imran inga ingo ingrid ines ioana ion ionut irena irene irina isaac isabel isabella isabelle ismail ivan ivana ivo jacek jackie jacob jacqueline jacques jaime jakob jakub james jamie jana jane janet
janina janine janusz jared jaroslav jason javier jean jeanne jeff jeffrey jen jennifer jenny jens jeremy jerome jerry jesse jessica jesus jill jim joachim joan joana joanna joao joaquin jochen joe joel joelle johan
johann johanna johannes john johnny jolanta jonas jonathan joost jorg jorge jose josef josefina joseph josephine joshua juan juana judith julia julian juliane julie julien juliette jurgen justin justyna justine kai kamil karen
karim karin karina karl karla karolina karsten kasia kate katarina katarzyna katharina katherine kathleen kathrin kathy katja katrin kavita keith kelly ken kenji kenneth kerstin kevin khalid kim kirsten klaus konrad konstantin kristen
kristian kristin kristina kristof krzysztof kumar kurt kyle lara larissa larry lars laura laurence laurent lauren lea leah leila lena lennart leo leon leonard leonardo leonie leonor leslie liam lidia lina linda lisa lorenzo
louis louise luca lucas lucia lucie lucy ludovic luis luisa luiz lukas lukasz lutz lydia lynn maciej madeleine magda magdalena magnus mahmoud maik maja malgorzata malik manfred manon manuel manuela marc marcel marcela marcelo marcin
marco marcos marcus marek margaret margarita maria mariam marian mariana marianne marie marija marina mario marion maris marius marjorie marko markus marlene marta martha martin martina martine marvin mary mateo mateusz mathias mathieu mathilde
matilda matt matteo matthew matthias matthieu maureen maurice mauricio maurizio maximilian maya mehmet melanie melissa mercedes michael michaela michal michel michele michelle miguel mihai mikael mike mikhail milan milena mina miriam mirko
mohamed mohammad mohammed moira monica monika monique moritz muhammad murat mustafa nadia nadine naomi natalia natalie natasha nathalie nathan neha neil nelson nicholas nick nicola nicolas nicole niels nikhil niklas nikolai nikolaus nils nina
noah noel noemie nora norbert norman nuno odile olaf oleg olga oliver olivia olivier omar oscar oskar osman otto pablo paloma pamela paola paolo pascal patricia patricio patrick patrik paul paula paulina pauline paulo pavel pawel pedro
peggy penelope pepe per peter petra phil philip philipp philippa philippe phoebe pia piero pierre pieter pietro piotr pooja priya rachel radek radu rafael raffaele rahul raj rajesh ralf ralph ramona ramon randy raphael raquel rashid raul ravi raymond
rebecca regina reinhard reinhold renata renate rene rhys ricardo riccardo richard rita rob robert roberta roberto rodrigo roger roland rolf roman romain ron ronald rosa rosalie rosario rosemary ross roxana roy ruben rudiger rudolf rupert russell ruth ryan sabine sabrina
sachin salma salvador salvatore sam samantha samir samuel sandeep sandra sandrine sanjay sara sarah sascha satoshi saskia sean sebastian sebastien selim selina serena serge sergei sergio sergiu severine shane sharon sheila shirley sigrid silke silvia silvio simon simona simone siobhan
sofia sofie sonia sonja sophia sophie stefan stefania stefanie stefano stella stephan stephane stephanie stephen steve steven stuart sunil sunita susan susana susanne suzanne svein sven svenja svetlana sylvain sylvia sylvie szymon takeshi tamara tania tanja tara tariq tatiana ted teresa
terry thea theo theodor theresa thibault thierry thomas thorsten tiago tiffany timo timothy tina tobias todd tomas tomasz tommy tony torsten tracy travis trevor tristan tyler udo ulf uli ulrich ulrike umberto ursula uta ute uwe valentin valentina valeria valerie
vanessa vasile vera verena veronica veronika vicente vicky victoria viktor vijay vikram vincent vincenzo viola violeta virginie vivian vladimir volker walter wanda wendy werner wiebke wilhelm willem wim wioletta wolfgang wojciech xavier yan yann yannick yasmin yolanda yuki yuri yusuf yves yvonne
zoe zofia zbigniew zuzana zsolt duc nguyen nhung chen wei ming hong mei jing lin min jun hiro kenta misaki yuto haruto sakura yoko dana omer noa eitan philippa alejandra
`
    .trim()
    .split(/\s+/),
);

/** Short names that do not begin like the full name they stand for. */
export const nicknames: Readonly<Record<string, readonly string[]>> = {
  michael: ['mike', 'mick'], william: ['bill', 'will', 'billy', 'liam'], robert: ['bob', 'bobby', 'rob'], richard: ['dick', 'rick', 'rich'],
  james: ['jim', 'jimmy', 'jamie'], john: ['jack', 'johnny'], jose: ['pepe'], francisco: ['paco', 'pancho'], ignacio: ['nacho'],
  elizabeth: ['liz', 'beth', 'betty', 'lisa'], margaret: ['peggy', 'meg', 'maggie'], katherine: ['kate', 'kathy'], catherine: ['kate', 'cathy'],
  edward: ['ted', 'ned', 'eddie'], charles: ['chuck', 'charlie'], anthony: ['tony'], alexander: ['sasha', 'sandy', 'alex'], alexandra: ['sasha'],
  giuseppe: ['beppe', 'pino'], johannes: ['hans', 'hannes'], sebastian: ['basti', 'seb'], ulrich: ['uli'], maximilian: ['max'],
  christopher: ['chris', 'kit'], christina: ['tina'], martina: ['tina'], rebecca: ['becky'], deborah: ['debbie'], aleksandra: ['ola'],
  katarzyna: ['kasia'], malgorzata: ['gosia'], agnieszka: ['aga'], henry: ['harry', 'hank'], lawrence: ['larry'], theodore: ['ted'],
};
