import { decodedWords, type Words } from './coded-words';
import { plainWords } from './word-data';

/**
 * Base forms of everyday English as support requests use it, in lower case, but for those that another list written by
 * hand has already. Together with the other vocabularies they decide which words are positively understood; a word that
 * is missing here costs a look by a person, never a leak. Words that are mostly seen as names of people, towns or firms
 * are left out on purpose.
 */
export const plainEnglish: Words = decodedWords(plainWords);

/** Ordinary words that are common surnames or firms as well: with a capital they are understood nowhere. */
export const surnamesThatAreWords: ReadonlySet<string> = new Set(
  `
archer abbot abbott apple ash baker ball bank banks barber barker bass bates bean beck bell bennett berg berry best bird bishop black blank block bloom bolt bond bone book boot booth bow box boyle branch brand bridge bridges bright broad brook brooks brown browning buck bull burn burns bush butcher butler
butter byrd cannon canon carpenter carter carver case cash castle chance chandler chapel chase church clay cliff close coach cobb cole coleman collar collier cook cooke cooks cooper corn court cox craft cross crow crowd crowe cruise curry dale day dean dell dolphin dove drake draper drew drum duck duke dunn dyer eagle earl early east
eve faber falcon farmer farrow fear ferry field fields finch fish fisher fleet fleming flood flora flower flowers floyd flynn ford foreman forest forester fort foster fowler fox frank franklin freeman french frost fry fuller gardener gates gentry gibbs gill glass glover gold golden golding good goodman goodwin goose gore grain grand
grant graves gray green grey griffin gross grove guest gunner gun hall hand hands harbour hardy harding hare harp harper hart harvest hawk hawks hay hayes head heart heath heather hemp herring hill hills hook hooks hope hopper horizon horn house howl hull hunt hunter hyde ice irons jack jay jewel jobs joy judge keen key king kings kitchen
knight knot lamb lance land lane large lark law lawn lawyer lead leaf light lily lincoln little lock locke long lord love low lowe lynch major mann manning marina marine mark marks marsh martin mason may mays meadow meadows mercer mercury merchant miles mill miller mills mint monk moon moor moore moral moss mount mountain nash neal nelson
newman newton noble noon north novak novel nunn oak oakes orange orchard otter owl owens paddock page paige painter palmer park parker parkes parks parish parrot parsons peace peak pearl peck pepper perkins perry phoenix pike pilgrim pine pioneer piper pitt plant plum plumber pole pond pool poole pope porter post potter pound powell power powers price
priest prince prior proctor quick rain rainbow ranger ray reader red reed reeves rich ring rise ritter river rivers road robin rock rocket root rose rowe royal ruby rush russell rust ryder sage sailor saint sand sanders sands savage sawyer school schooner seal sears self sellers shade shah shark sharp sharpe sharper shaw shell shepherd ship short siegel
silver simmons singer singh skinner sky slater small smart smith smithy snow sol sommer song south sparks speaker spear spencer spring springer star stark starr steel steele stein stern stock stone storm story street strong summer summers summit sun sunshine swan sweet swift talbot tailor tanner target taylor teller temple thorn thorne tiger tower towers
town trader trump tucker turn turner twain tyler union usher vale valley vance vanguard vaughn vine violet virgin visa wade wagner walk walker wall walls walsh ward ware warner water waters watts way wear weaver webb weber webster wells west wheat wheel wheeler whale white wild wilder wilde wilds wind wing winner winter winters wise
witt wolf wolfe wood woods word words work worth wren wright yard yates york young zane zephyr ping pong song tang fang hang kang sang wang wing ming king ling long lung kong tong dong dang ding bang gong jung jong sung hung hong kim sun son ton tan man van min lin lim chin chan shin shan ho he she you do an le so go to no ma pa ha la da
holder gap meta square shield dynamics trust legacy nice reading split progressive stripe notion nest national federal united prime capital liberty independence heritage sugar bath discover premier allied guardian sentinel beacon pinnacle frontier patriot pan
binder bauer becker fielding fielder mayer mayor boss rider winder finder sander wander ander ender render sender cutter hammer
`
    .trim()
    .split(/\s+/),
);
