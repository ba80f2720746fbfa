import { packedScript } from './store/packed';

/** Unpacks the script of the page and runs it; this alone stands unpacked in the html. */
async function load(): Promise<void> {
  const script = document.createElement('script');
  window.necWorker = packedScript('worker').then((address) => ({ script: address, first: new Worker(address) }));
  script.src = await packedScript('page');
  document.head.append(script);
}

load().catch(() => {
  const told = document.querySelector('#cover p');
  if (told)
    told.textContent =
      'Ce navigateur est trop ancien pour cette page. Ouvrez-la avec une version récente de Chrome, Edge, Firefox ou ' +
      'Safari.';
});
