import {
  deleteSamplePayload,
  dismissSuggestionPayload,
  readBenchRequestPayload,
  type BenchRequest,
  type KeptSample,
  type SuggestedKeep,
} from '../contracts/admin';
import type { Result } from '../contracts/result';
import { keepSample } from '../flows/keep-sample';
import { readBenchRequest } from '../flows/read-bench-request';
import type { Ports } from '../ports';
import { MOST_SAMPLES, regressionSampleSchema } from '../rules/regression-sample';
import { adminCaller } from './callers';
import { guarded, noPayload } from './guard';
import { refused, solved } from './problems';

/** The admin's test bench: requests to try, samples to keep, suggestions of agents to decide on. */
export function benchCalls(wire: () => Ports) {
  return { ...trialCalls(wire), ...sampleCalls(wire), ...suggestionCalls(wire) };
}

function trialCalls(wire: () => Ports) {
  return {
    readBenchRequest: guarded(wire, {
      name: 'admin.readBenchRequest',
      authorise: adminCaller,
      payload: readBenchRequestPayload,
      run: async ({ ports, payload }): Promise<Result<BenchRequest>> => {
        const answer = await readBenchRequest(ports, payload.key);
        if (answer.kind === 'request') return solved({ source: answer.source, gaps: answer.gaps });
        return answer.kind === 'not-found'
          ? refused('not-found', `There is no request ${payload.key} that you and the app can see.`)
          : refused('refused', `${payload.key} is not in one of the chosen service projects.`);
      },
    }),
  };
}

function sampleCalls(wire: () => Ports) {
  return {
    listSamples: guarded(wire, {
      name: 'admin.listSamples',
      authorise: adminCaller,
      payload: noPayload,
      run: async ({ ports }): Promise<Result<readonly KeptSample[]>> => solved(await ports.samples.list()),
    }),

    saveSample: guarded(wire, {
      name: 'admin.saveSample',
      authorise: adminCaller,
      payload: regressionSampleSchema,
      run: async ({ ports, payload }): Promise<Result<KeptSample>> => {
        const answer = await keepSample(ports, payload);
        if (answer.kind === 'kept') return solved(answer.sample);
        return refused('refused', `There are ${MOST_SAMPLES} samples already. Delete one first.`);
      },
    }),

    deleteSample: guarded(wire, {
      name: 'admin.deleteSample',
      authorise: adminCaller,
      payload: deleteSamplePayload,
      run: async ({ ports, payload }): Promise<Result<null>> => {
        await ports.samples.remove([payload.id]);
        return solved(null);
      },
    }),

    deleteAllSamples: guarded(wire, {
      name: 'admin.deleteAllSamples',
      authorise: adminCaller,
      payload: noPayload,
      run: async ({ ports }): Promise<Result<null>> => {
        await ports.samples.remove((await ports.samples.list()).map(({ id }) => id));
        return solved(null);
      },
    }),
  };
}

function suggestionCalls(wire: () => Ports) {
  return {
    listSuggestions: guarded(wire, {
      name: 'admin.listSuggestions',
      authorise: adminCaller,
      payload: noPayload,
      run: async ({ ports }): Promise<Result<readonly SuggestedKeep[]>> => {
        const suggestions = await ports.keepSuggestions.list();
        return solved(
          suggestions.map(({ id, value, productId, suggestedAt }) => ({ id, value, productId, suggestedAt })),
        );
      },
    }),

    dismissSuggestion: guarded(wire, {
      name: 'admin.dismissSuggestion',
      authorise: adminCaller,
      payload: dismissSuggestionPayload,
      run: async ({ ports, payload }): Promise<Result<null>> => {
        await ports.keepSuggestions.remove([payload.id]);
        return solved(null);
      },
    }),
  };
}
