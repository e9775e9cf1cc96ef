import { HelperMessage, Label, RequiredAsterisk, SectionMessage, Select, Stack, Text } from '@forge/react';
import type { FormOptions } from '../../contracts/portal';
import type { Hosting } from '../../rules/request';
import { useReader } from './reader';
import type { DetailsDraft } from './report-details';
import { VersionField } from './version-field';
import type { WordKey } from './words';

/** The id a request carries when none of the listed products is meant (clause H2). */
export const otherProductId = 'other';

interface Choice {
  readonly label: string;
  readonly value: string;
}

export const hostingWords: Readonly<Record<Hosting, WordKey>> = {
  cloud: 'hosting.cloud',
  'data-center': 'hosting.data-center',
  server: 'hosting.server',
};

interface ProductFieldsProps {
  readonly options: FormOptions;
  readonly draft: DetailsDraft;
  readonly onChange: (part: Partial<DetailsDraft>) => void;
}

/** Product, its version and where it runs, with what to attach for that product (clause H2). */
export function ProductFields({ options, draft, onChange }: ProductFieldsProps) {
  const { say } = useReader();
  const product = options.products.find(({ id }) => id === draft.productId);
  return (
    <Stack space="space.200">
      <ProductSelect {...{ options, draft, onChange }} />
      {draft.productId !== null && (
        <SectionMessage appearance="information" title={say('create.attach')}>
          <Stack space="space.100">
            <Text>{product?.hint || say('create.attach-hint')}</Text>
            <Text>{say('create.attach-files')}</Text>
          </Stack>
        </SectionMessage>
      )}
      {draft.productId !== null && (
        <VersionField
          key={draft.productId}
          versions={product?.versions ?? []}
          version={draft.productVersion}
          onChange={(productVersion) => onChange({ productVersion })}
        />
      )}
      <HostingSelect {...{ options, draft, onChange }} />
    </Stack>
  );
}

export function HostingSelect({ options, draft, onChange }: ProductFieldsProps) {
  const { say } = useReader();
  const hostings = options.hostings.map((hosting) => ({ label: say(hostingWords[hosting]), value: hosting }));
  return (
    <Stack>
      <Label labelFor="hosting">{say('create.hosting')}</Label>
      <Select
        inputId="hosting"
        isClearable
        placeholder={say('create.choose')}
        options={hostings}
        value={hostings.find(({ value }) => value === draft.hosting) ?? null}
        onChange={(chosen: { value: Hosting } | null) => onChange({ hosting: chosen?.value ?? null })}
      />
    </Stack>
  );
}

export function ProductSelect({ options, draft, onChange }: ProductFieldsProps) {
  const { say } = useReader();
  const choices = productChoices(options.products, say('create.other-product'));
  return (
    <Stack>
      <Label labelFor="product">
        {say('create.product')}
        <RequiredAsterisk />
      </Label>
      <Select
        inputId="product"
        isRequired
        placeholder={say('create.choose')}
        options={choices}
        value={choices.find(({ value }) => value === draft.productId) ?? null}
        onChange={(chosen: Choice | null) => onChange({ productId: chosen?.value ?? null, productVersion: '' })}
      />
      <HelperMessage>{say('create.product-help')}</HelperMessage>
    </Stack>
  );
}

/** "Other" is always there, and last. */
function productChoices(products: FormOptions['products'], otherName: string): Choice[] {
  const named = products.filter(({ id }) => id !== otherProductId);
  return [...named.map(({ id, name }) => ({ label: name, value: id })), { label: otherName, value: otherProductId }];
}
