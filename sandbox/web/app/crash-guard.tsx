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

  /** After a rebuild the old names of the scripts are gone: only a fresh page knows the new ones. */
  private retry(): void {
    const isOutdated = /preload|dynamically imported|importing a module/i.test(this.state.error?.message ?? '');
    if (isOutdated) window.location.reload();
    else this.setState({ error: null });
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    return <Failure error={this.state.error} onRetry={() => this.retry()} />;
  }
}
