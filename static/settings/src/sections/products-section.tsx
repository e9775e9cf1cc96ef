import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import Lozenge from '@atlaskit/lozenge';
import type { Product } from '../../../../src/rules/settings';
import { CreateScreens } from '../draft/create-screens';
import { useDraft } from '../draft/draft-context';
import { newProduct, renamed } from '../draft/product-id';
import { LinesInput } from '../parts/lines-input';
import { SectionBody } from '../parts/section-body';
import { TextInput } from '../parts/text-input';
import { IssueFieldsEditor } from './issue-fields-editor';
import { ProductTargets } from './product-targets';

/** Clause H2: what the customer chooses from when asking for help. */
export function ProductsSection() {
  const { settings, page, change } = useDraft();
  const { products } = settings;
  const saved = page.settings.products;
  const replace = (index: number, changes: Partial<Product>) =>
    change({ products: products.map((each, position) => (position === index ? { ...each, ...changes } : each)) });
  const move = (index: number, by: number) => {
    const moved = without(products, index);
    moved.splice(index + by, 0, products[index]!);
    change({ products: moved });
  };
  return (
    <SectionBody
      title="Products"
      intro="What customers choose from in the portal, in this order, and what they are told to attach."
    >
      <CreateScreens>
        {products.map((product, index) => (
          <ProductCard
            key={index}
            index={index}
            product={product}
            isLast={index === products.length - 1}
            onRename={(name) => replace(index, renamed(product, name, without(products, index), saved))}
            onChange={(changes) => replace(index, changes)}
            onMove={(by) => move(index, by)}
            onRemove={() => change({ products: without(products, index) })}
          />
        ))}
      </CreateScreens>
      <div className="card card-fixed">
        <Heading size="xsmall" as="h3">
          Other
        </Heading>
        <Lozenge>Always offered</Lozenge>
        <p className="hint">For requests that are about none of these products. It comes last and cannot be removed.</p>
      </div>
      <div>
        <Button onClick={() => change({ products: [...products, newProduct(products, saved)] })}>Add product</Button>
      </div>
    </SectionBody>
  );
}

interface ProductCardProps {
  readonly index: number;
  readonly product: Product;
  readonly isLast: boolean;
  readonly onRename: (name: string) => void;
  readonly onChange: (changes: Partial<Product>) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

function ProductCard({ index, product, isLast, onRename, onChange, onMove, onRemove }: ProductCardProps) {
  const path = `products.${index}`;
  const name = product.name || 'New product';
  return (
    <div className="card" role="group" aria-label={name}>
      <div className="card-head">
        <Heading size="xsmall" as="h3">
          {name}
        </Heading>
        <span className="row-actions">
          <Button
            appearance="subtle"
            spacing="compact"
            isDisabled={index === 0}
            aria-label={`Move ${name} up`}
            onClick={() => onMove(-1)}
          >
            Up
          </Button>
          <Button
            appearance="subtle"
            spacing="compact"
            isDisabled={isLast}
            aria-label={`Move ${name} down`}
            onClick={() => onMove(1)}
          >
            Down
          </Button>
          <Button appearance="subtle" spacing="compact" aria-label={`Remove ${name}`} onClick={onRemove}>
            Remove
          </Button>
        </span>
      </div>
      <div className="pair">
        <TextInput path={`${path}.name`} label="Name" value={product.name} onChange={onRename} />
        <TextInput
          path={`${path}.id`}
          label="Id"
          value={product.id}
          onChange={(id) => onChange({ id })}
          hint="Stored with every request; better not changed later."
        />
      </div>
      <TextInput
        path={`${path}.hint`}
        label="Hint for customers"
        rows={2}
        value={product.hint}
        onChange={(hint) => onChange({ hint })}
        hint="What to attach or tell. Shown when this product is chosen."
      />
      <LinesInput
        path={`${path}.versions`}
        label="Versions"
        value={product.versions}
        onChange={(versions) => onChange({ versions })}
        hint="One per line, newest first."
      />
      <LinesInput
        path={`${path}.alwaysKeep`}
        label="Always keep"
        rows={2}
        value={product.alwaysKeep}
        onChange={(alwaysKeep) => onChange({ alwaysKeep })}
        hint="Words of this product that the anonymizer leaves alone in requests about it. One per line."
      />
      <IssueFieldsEditor
        path={`${path}.issueFields`}
        product={name}
        targets={product.targets}
        value={product.issueFields}
        onChange={(issueFields) => onChange({ issueFields })}
      />
      <ProductTargets path={`${path}.targets`} value={product.targets} onChange={(targets) => onChange({ targets })} />
    </div>
  );
}

function without(products: readonly Product[], index: number): Product[] {
  return products.filter((_, position) => position !== index);
}
