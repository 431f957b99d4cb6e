export { ADAPTER_PORTS, type Adapter, type HttpAdapter, type ManualAdapter } from './adapter.ts';
export { Answer, AskAgain, MinorUnits, readInstant, ReasonCode, ServiceInstant } from './answer-schema.ts';
export {
  ADAPTER_TIMEOUT_MS,
  callAdapter,
  createAdapterClient,
  readAnswer,
  sendSigned,
  type AdapterCall,
  type AdapterReply,
} from './call-adapter.ts';
export { adapterRoutes, type CallbackHandler, type CallbackHandlers } from './routes.ts';
export {
  checkServiceUrl,
  chooseAdapter,
  countAdapterSecrets,
  findAdapter,
  hasRails,
  listAdapters,
  removeAdapter,
  resealAdapterSecrets,
  setAdapter,
  showAdapterSecret,
  type AdapterInput,
  type AdapterItem,
} from './service.ts';
export { denyAdapterOrigins, watchAdapterOrigins, type OriginWatch } from './watch-origins.ts';
