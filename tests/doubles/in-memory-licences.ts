import type { Ports } from '../../src/ports';
import type { World } from './world';

/** The register of licences, kept as the real one is: beside each other by generation. */
export function licencesOf(world: World): Ports['licences'] {
  return {
    head: async () => world.register,
    matching: async ({ organizations, domain, numbers }) => {
      if (!world.register) return null;
      const { generation } = world.register;
      return [...world.licences]
        .filter(([key]) => key.startsWith(`${generation}:`))
        .map(([, licence]) => licence)
        .filter(
          (licence) =>
            organizations.includes(licence.organization) ||
            (domain !== null && licence.domain === domain) ||
            numbers.some((number) => number === licence.number || number === licence.otherNumber),
        );
    },
    readImport: async () => world.licenceImport,
    writeImport: async (begun) => void (world.licenceImport = begun),
    write: async (generation, licences) => {
      for (const licence of licences) world.licences.set(`${generation}:${licence.number}`, licence);
    },
    enforce: async (head) => void (world.register = head),
    removeSome: async (generation) => {
      const keys = [...world.licences.keys()].filter((key) => key.startsWith(`${generation}:`)).slice(0, 100);
      for (const key of keys) world.licences.delete(key);
      return keys.length > 0;
    },
    readReview: async () => world.review,
    writeReview: async (review) => void (world.review = review),
  };
}
