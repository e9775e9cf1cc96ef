import SectionMessage from '@atlaskit/section-message';
import { Component, type ReactNode } from 'react';

/** An app that failed says so in its place, instead of leaving an empty one. */
export function Fault({ message }: { readonly message: string }): ReactNode {
  return (
    <SectionMessage appearance="error" title="The app stopped with an error">
      <p>{message}</p>
    </SectionMessage>
  );
}

interface BoundaryProps {
  readonly children: ReactNode;
}

/** Catches what a component of the renderer throws, such as props an app got wrong. */
export class FaultBoundary extends Component<BoundaryProps, { readonly message: string | null }> {
  override state = { message: null };

  static getDerivedStateFromError(error: unknown): { message: string } {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { message } = this.state;
    return message === null ? this.props.children : <Fault message={message} />;
  }
}
