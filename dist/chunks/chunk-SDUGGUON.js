import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  __commonJS
} from "./chunk-IA6Z3OCR.js";

// without-http2:client-h2
var require_client_h2 = __commonJS({
  "without-http2:client-h2"(exports, module) {
    module.exports = () => {
      throw new Error("HTTP/2 is not spoken here");
    };
  }
});

export {
  require_client_h2
};
