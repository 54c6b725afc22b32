import type { Owner, Service } from '../model';
import { compact, type Fields } from './Fields';

/** @internal */
export function normalizeService(service: Fields | undefined): Service {
  const image = service?.map('image');
  const chart = service?.map('chart');
  return compact<Service>({
    name: service?.text('name') ?? '',
    version: service?.text('version') ?? '',
    owner: service && normalizeOwner(service),
    image:
      image &&
      compact({ ref: image.text('ref') ?? '', private: image.flag('private') }),
    chart:
      chart &&
      compact({ ref: chart.text('ref') ?? '', version: chart.text('version') }),
  });
}

/** The key is the team, else the plain text, else the dri. Source: contract format, §3. */
function normalizeOwner(service: Fields): Owner | undefined {
  const owner = service.map('owner');
  if (!owner) {
    const text = service.text('owner');
    return text ? { key: text, text, contacts: [] } : undefined;
  }
  const team = owner.text('team');
  const dri = owner.text('dri');
  return compact<Owner>({
    key: team || dri || undefined,
    team,
    dri,
    contacts: owner.list('contacts').map(contact =>
      compact({
        type: contact.text('type') ?? '',
        value: contact.text('value') ?? '',
        purpose: contact.text('purpose'),
      }),
    ),
  });
}
