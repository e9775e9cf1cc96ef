import type { ReactNode } from 'react';
import { useAccount } from '../app/session.tsx';
import { modulesOf, type AppModule } from '../rest/sandbox.ts';
import { useLoader, type Loader } from './loader.ts';
import { View } from './states.tsx';

/** The app's modules of one type that the signed-in account may see; read once per page. */
export function useAppModules(type: string): Loader<readonly AppModule[]> {
  const account = useAccount();
  return useLoader(`modules ${type} ${account?.accountId ?? ''}`, (signal) => modulesOf(type, signal));
}

interface AppModulesProps {
  readonly type: string;
  readonly children: (module: AppModule) => ReactNode;
  /** Shown when the app has no such module for this person. */
  readonly none?: ReactNode;
}

/** Shows every module of a type where the page has a place for it. */
export function AppModules({ type, children, none }: AppModulesProps): JSX.Element {
  const modules = useAppModules(type);
  return (
    <View of={modules}>{(found) => <>{found.length === 0 ? none : found.map((module) => children(module))}</>}</View>
  );
}
