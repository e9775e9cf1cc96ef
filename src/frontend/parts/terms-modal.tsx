import {
  Button,
  Heading,
  Link,
  List,
  ListItem,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  Stack,
  Text,
} from '@forge/react';
import { useReader } from './reader';
import { termsBlocks, type TermsBlock } from './terms-blocks';

export interface TermsShown {
  readonly version: string;
  readonly text: string;
  readonly eulaUrl: string;
}

/** The whole text of the terms, to be read (clause T1). */
export function TermsModal({ terms, onClose }: { readonly terms: TermsShown; readonly onClose: () => void }) {
  const { say } = useReader();
  return (
    <Modal onClose={onClose} width="large">
      <ModalHeader>
        <ModalTitle>{say('terms.title', { version: terms.version })}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        <Stack space="space.150">
          {termsBlocks(terms.text).map((block, index) => (
            <Block key={index} block={block} />
          ))}
          {terms.eulaUrl && (
            <Link href={terms.eulaUrl} openNewTab>
              {say('terms.eula')}
            </Link>
          )}
        </Stack>
      </ModalBody>
      <ModalFooter>
        <Button appearance="primary" onClick={onClose}>
          {say('action.close')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}

function Block({ block }: { readonly block: TermsBlock }) {
  if (block.kind === 'heading')
    return (
      <Heading as="h2" size="small">
        {block.text}
      </Heading>
    );
  if (block.kind === 'paragraph') return <Text>{block.text}</Text>;
  return (
    <List type="unordered">
      {block.items.map((item) => (
        <ListItem key={item}>{item}</ListItem>
      ))}
    </List>
  );
}
