/* The service on this very thread, behind the same wire: where no worker comes up, and in tests. */
import { SLICE_MS } from '../corpus/timeSlices';
import type { ServiceChannel } from './client';
import type { FromService, ToService } from './protocol';
import { serveFolder } from './serveFolder';

export function startInProcess(): ServiceChannel {
  const toService: ((message: ToService) => void)[] = [];
  const fromService: ((message: FromService) => void)[] = [];
  let isClosed = false;
  const deliver = <T>(listeners: readonly ((message: T) => void)[], message: T): void =>
    queueMicrotask(() => {
      if (!isClosed) for (const listen of listeners) listen(message);
    });
  serveFolder(
    {
      post: (message) => deliver(fromService, message),
      onMessage: (listen) => void toService.push(listen),
    },
    SLICE_MS,
  );
  return {
    post: (message) => deliver(toService, message),
    onMessage: (listen) => void fromService.push(listen),
    onFailure: () => undefined,
    close: () => {
      isClosed = true;
    },
  };
}
