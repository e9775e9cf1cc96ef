import { Label } from '@atlaskit/form';
import TextArea from '@atlaskit/textarea';
import Textfield from '@atlaskit/textfield';
import type { TypedText } from '../bench/trial-source';
import { useDraft } from '../draft/draft-context';

/** A text to try, and whose it is. */
export function TrialText({ typed, onChange }: { typed: TypedText; onChange: (typed: TypedText) => void }) {
  const { products } = useDraft().settings;
  return (
    <>
      <div className="pair">
        <div className="field">
          <Label htmlFor="trial-name">Customer’s name</Label>
          <Textfield
            id="trial-name"
            value={typed.name}
            onChange={(event) => onChange({ ...typed, name: event.currentTarget.value })}
          />
        </div>
        <div className="field">
          <Label htmlFor="trial-organization">Organization</Label>
          <Textfield
            id="trial-organization"
            value={typed.organization}
            onChange={(event) => onChange({ ...typed, organization: event.currentTarget.value })}
          />
        </div>
        <div className="field">
          <Label htmlFor="trial-product">Product</Label>
          <select
            id="trial-product"
            className="plain-select"
            value={typed.productId ?? ''}
            onChange={(event) => onChange({ ...typed, productId: event.currentTarget.value || null })}
          >
            <option value="">Other</option>
            {products.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
      </div>
      <div className="field">
        <Label htmlFor="trial-text">Text of a request, its title in the first line</Label>
        <TextArea
          id="trial-text"
          minimumRows={4}
          maxHeight="40vh"
          value={typed.text}
          onChange={(event) => onChange({ ...typed, text: event.currentTarget.value.slice(0, 50_000) })}
        />
      </div>
    </>
  );
}
