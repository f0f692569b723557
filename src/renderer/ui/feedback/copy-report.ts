import type { FaultCode } from '../../../contract/fault.ts';
import type { Host } from '../../api/host-needs.ts';

/** Puts the state of the program on the clipboard, without client data, and the fault that is asked about. */
export async function copyReport(client: Host['client'], code: FaultCode): Promise<void> {
  const { text } = await client.files.report({});
  await navigator.clipboard.writeText(`${text}\n${code}\n`);
}
