import Button from '@atlaskit/button/new';
import ModalDialog, {
  CloseButton,
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  ModalTransition,
} from '@atlaskit/modal-dialog';
import TextArea from '@atlaskit/textarea';
import { useState } from 'react';
import { announceChange } from '../app/changes.ts';
import { showFailure, showFlag } from '../app/flags.tsx';
import { AppFrame } from '../parts/app-frame.tsx';
import { AppModules } from '../parts/app-modules.tsx';
import { FormField } from '../parts/form-field.tsx';
import { runTransition, type CustomerTransition, type RequestPage } from '../rest/request.ts';
import type { AppModule } from '../rest/sandbox.ts';

interface RequestActionsProps {
  readonly page: RequestPage;
  readonly onChanged: () => void;
}

/** What the customer may do: the workflow's customer transitions, and the app's own action. */
export function RequestActions({ page, onChanged }: RequestActionsProps): JSX.Element {
  const [asked, setAsked] = useState<CustomerTransition | null>(null);
  const [opened, setOpened] = useState<AppModule | null>(null);
  return (
    <section className="side-box side-actions" aria-label="Actions">
      {page.transitions.map((transition) => (
        <Button key={transition.id} shouldFitContainer onClick={() => setAsked(transition)}>
          {transition.name}
        </Button>
      ))}
      <AppModules type="jiraServiceManagement:portalRequestViewAction">
        {(module) => (
          <Button key={module.key} shouldFitContainer onClick={() => setOpened(module)}>
            {module.title}
          </Button>
        )}
      </AppModules>
      <p className="field-hint">{differenceIn(page)}</p>
      <ModalTransition>
        {asked !== null && (
          <TransitionDialog
            key="transition"
            page={page}
            transition={asked}
            onClose={() => setAsked(null)}
            onDone={onChanged}
          />
        )}
      </ModalTransition>
      <ModalTransition>
        {opened !== null && (
          <ActionDialog
            key="action"
            page={page}
            module={opened}
            onClose={() => setOpened(null)}
            onDone={() => announceChange()}
          />
        )}
      </ModalTransition>
    </section>
  );
}

/** What the choices lead to, in the state the request is in. */
function differenceIn({ request, transitions }: RequestPage): string {
  const isFinished = transitions.some(({ name }) => name === 'Back to support');
  if (isFinished)
    return 'Not solved? “I still need help” asks a new question and starts a new answer time; “Back to support” only opens the request again.';
  if (request.currentStatus.statusCategory.toLowerCase() === 'done') return 'This request is finished.';
  return '“I still need help” adds to your question; once you have an answer, it also starts a new answer time. “Close” ends the request.';
}

interface DialogProps {
  readonly page: RequestPage;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function TransitionDialog({
  page,
  transition,
  onClose,
  onDone,
}: DialogProps & { readonly transition: CustomerTransition }): JSX.Element {
  const [text, setText] = useState('');
  const [isSending, setSending] = useState(false);
  const run = async (): Promise<void> => {
    setSending(true);
    try {
      await runTransition(page.request.issueKey, transition.id, text.trim());
      showFlag({ kind: 'success', title: `${page.request.issueKey}: ${transition.name}` });
      onClose();
      onDone();
    } catch (error) {
      setSending(false);
      showFailure('The request was not changed', error);
    }
  };
  return (
    <ModalDialog onClose={onClose}>
      <ModalHeader>
        <ModalTitle>{transition.name}</ModalTitle>
        <CloseButton onClick={onClose} />
      </ModalHeader>
      <ModalBody>
        <FormField label="Comment (optional)" hint="The support team sees it with the change.">
          {(input) => (
            <TextArea {...input} minimumRows={3} value={text} onChange={(event) => setText(event.target.value)} />
          )}
        </FormField>
      </ModalBody>
      <ModalFooter>
        <Button appearance="subtle" onClick={onClose}>
          Cancel
        </Button>
        <Button appearance="primary" isLoading={isSending} onClick={() => void run()}>
          {transition.name}
        </Button>
      </ModalFooter>
    </ModalDialog>
  );
}

function ActionDialog({ page, module, onClose, onDone }: DialogProps & { readonly module: AppModule }): JSX.Element {
  const { serviceDeskId, requestTypeId, issueKey } = page.request;
  const close = (): void => {
    onClose();
    onDone();
  };
  return (
    <ModalDialog onClose={close} width="medium">
      <ModalHeader>
        <ModalTitle>{module.title}</ModalTitle>
        <CloseButton onClick={close} />
      </ModalHeader>
      <ModalBody>
        <div className="dialog-frame">
          <AppFrame
            module={module}
            place={{ portalId: serviceDeskId, requestTypeId, requestKey: issueKey }}
            minHeight={200}
            onClose={close}
            onRefresh={onDone}
          />
        </div>
      </ModalBody>
    </ModalDialog>
  );
}
