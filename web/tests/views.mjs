// The views of the house, apart from desks, bulletins and things, which the city decides.
// Only what this server offers: one without a duty room has no such pages in its menu.
export const house_views = async (desks, url) => {
  const has = async (path) => (await fetch(`${url}/api/v1/${path}`)).ok;
  const duty = (await has('alarms')) && (await has('duty')), lists = await has('lists');
  const [desk, kind] = desks.flatMap((d) => d.kinds.filter((k) => k.has_flow).map((k) => [d.id, k.id]))[0];
  const id = kind.includes('.') ? kind : `${desk}.${kind}`;
  const figure = (d) => { const f = d.headline[0]; return f.includes('.') ? f : `${d.id}.${f}`; };
  return [...(duty ? ['/alarms', '/roster'] : []), ...((await has('notices')) ? ['/notices'] : []), ...((await has('plans')) ? ['/work', '/plans', `/plan/${(await (await fetch(`${url}/api/v1/plans`)).json()).plans[0].id}`, '/shift'] : []), ...(lists ? ['/lists', `/pipeline/${id}`] : []), `/things/${id}`, '/report', '/bulletins', '/wall', '/design', `/figure/${figure(desks[0])}`, `/figure/${figure(desks[3] ?? desks[0])}`];
};
