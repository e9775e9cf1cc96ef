import { Button, Inline, LoadingButton, SectionMessage, Stack, Text } from '@forge/react';
import { useState } from 'react';
import type { FormOptions, RequestStatus } from '../../contracts/portal';
import type { Problem } from '../../contracts/result';
import { findSensitiveKinds } from '../../rules/warn-sensitive';
import { call } from '../invoke';
import { LoadGate } from './load-gate';
import { ProblemMessage } from './problem-message';
import { HostingSelect, ProductSelect } from './product-fields';
import { useReader } from './reader';
import { emptyDraft, type DetailsDraft } from './report-details';
import { SensitiveWarning } from './sensitive-warning';
import { useLoad } from './use-load';
import { VersionField } from './version-field';

interface MissingDetailsProps {
  readonly product: RequestStatus['product'];
  readonly onCompleted: () => void;
}

/** What the form would have asked (clause H3): an invitation where nothing is known, a quiet button otherwise. */
export function MissingDetails({ product, onCompleted }: MissingDetailsProps) {
  const { say } = useReader();
  const [isOpen, setOpen] = useState(false);
  const completed = () => {
    setOpen(false);
    onCompleted();
  };
  if (isOpen) return <LoadedForm product={product} onCompleted={completed} onCancel={() => setOpen(false)} />;
  if (product)
    return (
      <Inline>
        <Button spacing="compact" onClick={() => setOpen(true)}>
          {say('missing.add-more')}
        </Button>
      </Inline>
    );
  return (
    <SectionMessage appearance="information" title={say('missing.title')}>
      <Stack space="space.150" alignInline="start">
        <Text>{say('missing.advice')}</Text>
        <Button onClick={() => setOpen(true)}>{say('missing.add')}</Button>
      </Stack>
    </SectionMessage>
  );
}

type FormProps = MissingDetailsProps & { readonly onCancel: () => void };

function LoadedForm(props: FormProps) {
  const load = useLoad(() => call('formOptions'));
  return <LoadGate load={load}>{(options) => <DetailsForm {...props} options={options} />}</LoadGate>;
}

function DetailsForm({ product, options, onCompleted, onCancel }: FormProps & { readonly options: FormOptions }) {
  const { say } = useReader();
  const [draft, setDraft] = useState<DetailsDraft>({ ...emptyDraft, productId: product?.id ?? null });
  const { problem, isBusy, save } = useSave(draft, onCompleted);
  const onChange = (part: Partial<DetailsDraft>) => setDraft((before) => ({ ...before, ...part }));
  return (
    <Stack space="space.200">
      <MissingFields {...{ product, options, draft, onChange }} />
      {problem && <ProblemMessage problem={problem} onRetry={save} />}
      <Inline space="space.100" shouldWrap>
        <LoadingButton appearance="primary" isDisabled={draft.productId === null} isLoading={isBusy} onClick={save}>
          {say('missing.save')}
        </LoadingButton>
        <Button appearance="subtle" isDisabled={isBusy} onClick={onCancel}>
          {say('action.cancel')}
        </Button>
      </Inline>
    </Stack>
  );
}

interface MissingFieldsProps extends Pick<MissingDetailsProps, 'product'> {
  readonly options: FormOptions;
  readonly draft: DetailsDraft;
  readonly onChange: (part: Partial<DetailsDraft>) => void;
}

function MissingFields({ product, options, draft, onChange }: MissingFieldsProps) {
  const kinds = findSensitiveKinds(draft.productVersion);
  return (
    <>
      {!product && <ProductSelect {...{ options, draft, onChange }} />}
      {!product?.version && draft.productId !== null && (
        <VersionField
          key={draft.productId}
          versions={options.products.find(({ id }) => id === draft.productId)?.versions ?? []}
          version={draft.productVersion}
          onChange={(productVersion) => onChange({ productVersion })}
        />
      )}
      {!product?.hosting && <HostingSelect {...{ options, draft, onChange }} />}
      {kinds.length > 0 && <SensitiveWarning kinds={kinds} />}
    </>
  );
}

function useSave({ productId, productVersion, hosting }: DetailsDraft, onCompleted: () => void) {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const save = async () => {
    if (productId === null) return;
    setBusy(true);
    const version = productVersion.trim();
    const answer = await call('completeDetails', {
      productId,
      ...(version ? { productVersion: version } : {}),
      ...(hosting ? { hosting } : {}),
    });
    setBusy(false);
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) onCompleted();
  };
  return { problem, isBusy, save };
}
