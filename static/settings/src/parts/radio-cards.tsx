import type { ReactNode } from 'react';
import { fieldId } from '../draft/paths';

export interface RadioCard<Value extends string> {
  readonly value: Value;
  readonly title: string;
  readonly text: ReactNode;
  /** Shown below the text while, or whether or not, the card is chosen. */
  readonly more?: ReactNode;
}

interface RadioCardsProps<Value extends string> {
  readonly path: string;
  readonly legend: string;
  readonly value: Value;
  readonly cards: readonly RadioCard<Value>[];
  readonly onChange: (value: Value) => void;
}

/** One of a few answers that each need a sentence to be understood. */
export function RadioCards<Value extends string>({ path, legend, value, cards, onChange }: RadioCardsProps<Value>) {
  const name = fieldId(path);
  return (
    <fieldset className="radio-cards">
      <legend>{legend}</legend>
      {cards.map((card) => (
        <div key={card.value} className={card.value === value ? 'radio-card radio-card-chosen' : 'radio-card'}>
          <input
            type="radio"
            id={`${name}-${card.value}`}
            name={name}
            checked={card.value === value}
            aria-describedby={`${name}-${card.value}-text`}
            onChange={() => onChange(card.value)}
          />
          <div>
            <label htmlFor={`${name}-${card.value}`}>{card.title}</label>
            <div id={`${name}-${card.value}-text`} className="hint">
              {card.text}
            </div>
            {card.more}
          </div>
        </div>
      ))}
    </fieldset>
  );
}
