import fc from 'fast-check';

/**
 * Property tests start from one seed, so that two runs of the suite agree; a failure prints it with its path.
 * `ANCRAGE_PROPERTY_SEED=random` explores elsewhere: what it finds becomes a named test.
 */
const wanted = process.env['ANCRAGE_PROPERTY_SEED'];

if (wanted !== 'random') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(wanted ?? 20_261_121) });
