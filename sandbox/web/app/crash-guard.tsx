import { Component, type ReactNode } from 'react';
import { Failure } from '../parts/states.tsx';

interface CrashGuardState {
  readonly error: Error | null;
}

/** A page that throws shows what happened and leaves the rest of the window alive. */
export class CrashGuard extends Component<{ readonly children: ReactNode }, CrashGuardState> {
  override state: CrashGuardState = { error: null };

  static getDerivedStateFromError(error: Error): CrashGuardState {
    return { error };
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    return <Failure error={this.state.error} onRetry={() => this.setState({ error: null })} />;
  }
}
