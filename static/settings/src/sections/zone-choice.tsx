import { useState } from 'react';
import { isKnownZone } from '../../../../src/rules/calendar/wall-clock';
import { useDraft } from '../draft/draft-context';
import { Choice } from '../parts/choice';
import { RadioCards } from '../parts/radio-cards';
import { useDates } from '../reader/reader-context';
import { zoneOptions } from './zone-options';

type Meaning = 'eastern' | 'literal' | 'other';

const EASTERN = 'America/New_York';
const LITERAL_EDT = 'Etc/GMT+4';

/** What “EDT” stands for has to be said: the two readings differ 19 weeks a year (design decision 6). */
export function ZoneChoice() {
  const { inZone } = useDates();
  const { settings, change } = useDraft();
  const { zone } = settings.calendar;
  const [wantsOther, setWantsOther] = useState(false);
  const isOther = wantsOther || (zone !== EASTERN && zone !== LITERAL_EDT);
  const meaning: Meaning = isOther ? 'other' : zone === LITERAL_EDT ? 'literal' : 'eastern';
  const choose = (value: string) => change({ calendar: { ...settings.calendar, zone: value } });

  return (
    <>
      <RadioCards<Meaning>
        path="calendar.zoneMeaning"
        legend="Which time is “10:00 to 18:00 EDT”?"
        value={meaning}
        onChange={(value) => {
          setWantsOther(value === 'other');
          if (value === 'eastern') choose(EASTERN);
          if (value === 'literal') choose(LITERAL_EDT);
        }}
        cards={[
          {
            value: 'eastern',
            title: 'Eastern Time (New York)',
            text: 'Follows the clocks in New York: UTC−4 in summer, UTC−5 in winter. What most people mean by EDT.',
          },
          {
            value: 'literal',
            title: 'UTC−4 all year, the literal EDT',
            text: 'The clocks never change. From November to March the team opens an hour earlier than New York does.',
          },
          { value: 'other', title: 'Another time zone', text: 'Choose the zone the team works in.' },
        ]}
      />
      {isOther ? (
        <Choice
          path="calendar.zone"
          label="Time zone"
          value={zone}
          options={zoneOptions()}
          onChange={choose}
          hint="Type a city, or an offset such as UTC+2, to search."
        />
      ) : null}
      {isKnownZone(zone) ? <p className="note">There it is now {inZone(new Date(), zone)}.</p> : null}
    </>
  );
}
