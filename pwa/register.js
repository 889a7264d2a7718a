// Has the browser keep a copy of the application, once it runs and nothing else is to be done, and looks for a new version.
// The build makes it small and puts it into the page behind boot.js.

addEventListener("TrunkApplicationStarted", () => {
  // Not from a disk, where there is no host; and in a page of somebody else nobody asked for it.
  const isOwnPage = isSecureContext && /^http/.test(location.protocol) && parent === self
    && !/[?&](embed=1|storage=none)(&|$)/.test(location.search);
  const keep = async () => {
    const { serviceWorker } = navigator;
    let { controller } = serviceWorker, looked = Date.now();
    const registration = await serviceWorker.register("sw.js");
    const tell = (what) => import("./new-version.js").then((notice) => notice[what](registration)).catch(() => {});
    // The first version is no news.
    const look = () => { if (registration.active && registration.waiting) tell("offer"); };
    const follow = () => registration.installing?.addEventListener("statechange", look);
    look();
    follow();
    registration.onupdatefound = follow;
    serviceWorker.oncontrollerchange = () => {
      if (controller) tell("replaced");
      controller = serviceWorker.controller;
    };
    // A tab may be open for weeks.
    addEventListener("visibilitychange", () => {
      if (Date.now() - looked < 36e5) return;
      looked = Date.now();
      registration.update().catch(() => {});
    });
  };
  // Where storage is denied, or the host has no service worker, there is nothing to keep and nothing to say.
  if (isOwnPage) setTimeout(() => (self.requestIdleCallback ?? setTimeout)(() => keep().catch(() => {})), 1000);
});
