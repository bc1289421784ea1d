import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  errorText,
  exportRun,
  traceIdOfTrial
} from "./chunk-33Y45T7T.js";
import {
  SpanKind,
  SpanStatusCode,
  TraceFlags,
  diag
} from "./chunk-FAMYIYJE.js";
import "./chunk-57DDDFHK.js";
import "./chunk-Z57QXRCP.js";
import {
  retryAfterMs
} from "./chunk-KFKOSPNX.js";
import {
  redact,
  secretTexts
} from "./chunk-IJEA4R4R.js";
import {
  pool
} from "./chunk-6KBSZCAM.js";
import {
  version
} from "./chunk-FUJSQI3Z.js";
import {
  expandOtel,
  expandPhoenix,
  showDuration
} from "./chunk-72IEG5HL.js";
import "./chunk-MEQ6DDTS.js";
import "./chunk-UFWVR74K.js";
import "./chunk-K3VUB7QE.js";
import "./chunk-SLHIYD27.js";
import "./chunk-KSJNMKFV.js";
import "./chunk-APWFIILO.js";
import "./chunk-R4NECX6Z.js";
import "./chunk-IHF2EGSY.js";
import "./chunk-RDEJDLPY.js";
import "./chunk-HJ4GB3DJ.js";
import {
  UserError,
  messageOf
} from "./chunk-XELRSJDQ.js";
import {
  external_exports
} from "./chunk-B7ROATOU.js";
import "./chunk-IA6Z3OCR.js";

// src/adapters/http/exchange.ts
import { setTimeout as sleep } from "node:timers/promises";
var mostBytes = 256 * 1024 * 1024, mostTries = 6, pauseMs = 300, mostWaitMs = 6e4, busy = /* @__PURE__ */ new Set([429, 502, 503, 504]), exchange = async (request, signal) => {
  for (let tries = 1; ; tries++) {
    let { reply, waitMs } = await once(request, signal), again = reply.kind === "reply" ? busy.has(reply.status) && tries < mostTries : request.repeatable && tries < 2, pause = waitMs ?? pauseMs * 2 ** (tries - 1);
    if (!again || pause > mostWaitMs || signal.aborted || (await sleep(pause, void 0, { signal }).catch(() => {
    }), signal.aborted)) return reply;
  }
};
async function once(request, signal) {
  let limit = AbortSignal.timeout(request.limitMs);
  try {
    let reply = await fetch(request.url, {
      method: request.method,
      headers: {
        ...request.headers,
        ...request.body === null ? {} : { "content-type": request.body.type }
      },
      body: request.body === null ? null : bodyOf(request.body.content),
      redirect: "manual",
      signal: AbortSignal.any([signal, limit])
    }), body = await bytesOf(reply), waitMs = retryAfterMs((name) => reply.headers.get(name), Date.now());
    return { reply: { kind: "reply", status: reply.status, body }, waitMs };
  } catch (thrown) {
    return { reply: { kind: "silent", why: signal.aborted ? messageOf(signal.reason) : limit.aborted ? `no reply within ${request.limitMs / 1e3} s` : reason(thrown) }, waitMs: null };
  }
}
function bodyOf(content) {
  return typeof content == "string" ? content : new Uint8Array(content);
}
async function bytesOf(reply) {
  let parts = [], size = 0;
  for await (let part of reply.body ?? []) {
    if (size += part.length, size > mostBytes) throw new Error("the reply is too long");
    parts.push(part);
  }
  return Buffer.concat(parts);
}
function reason(thrown) {
  let cause = thrown instanceof Error && thrown.cause instanceof Error ? thrown.cause : thrown;
  if (!(cause instanceof Error)) return "no connection";
  let code = "code" in cause && typeof cause.code == "string" ? cause.code : null;
  return code === null ? cause.message : `no connection (${code})`;
}

// node_modules/@opentelemetry/otlp-transformer/dist/common/protobuf/utils.mjs
function estimateVarintSize(v) {
  return v < 0 ? 10 : v < 128 ? 1 : v < 16384 ? 2 : v < 2097152 ? 3 : v < 268435456 ? 4 : v < 34359738368 ? 5 : v < 4398046511104 ? 6 : v < 562949953421312 ? 7 : v < 72057594037927940 ? 8 : 9;
}

// node_modules/@opentelemetry/otlp-transformer/dist/common/protobuf/protobuf-writer.mjs
var GROWING_BUFFER_DEBUG_MESSAGE = "ProtobufWriter: estimated size was too small, growing buffer.", RESERVED_LENGTH_BYTES = 1, ProtobufWriter = class {
  _buffer;
  _textEncoder;
  _dataView;
  pos = 0;
  constructor(estimatedSize = 65536) {
    this._buffer = new Uint8Array(estimatedSize), this._textEncoder = new TextEncoder(), this._dataView = new DataView(this._buffer.buffer, this._buffer.byteOffset);
  }
  /**
  * Ensure buffer has capacity for at least size more bytes
  */
  _ensureCapacity(size) {
    let needed = this.pos + size;
    if (needed <= this._buffer.length) return;
    diag.debug(GROWING_BUFFER_DEBUG_MESSAGE);
    let newSize = this._buffer.length * 2;
    for (; newSize < needed; ) newSize *= 2;
    let newBuffer = new Uint8Array(newSize);
    newBuffer.set(this._buffer), this._buffer = newBuffer, this._dataView = new DataView(this._buffer.buffer, this._buffer.byteOffset);
  }
  /**
  * Get the written bytes as a Uint8Array
  */
  finish() {
    return this._buffer.subarray(0, this.pos);
  }
  /**
  * Insert placeholder for length. Update later with {@link finishLengthDelimited}
  * Returns the position where to write the length.
  */
  startLengthDelimited() {
    let lengthPos = this.pos;
    return this._ensureCapacity(RESERVED_LENGTH_BYTES), this.pos += RESERVED_LENGTH_BYTES, lengthPos;
  }
  /**
  * Write length varint at placeholder position and shift content forward if needed.
  * Most messages are small (< 128 bytes), so we reserve 1 byte and only shift
  * when the length needs more bytes.
  */
  finishLengthDelimited(pos, length) {
    let v = length >>> 0, varintSize = estimateVarintSize(v);
    if (varintSize > RESERVED_LENGTH_BYTES) {
      let additionalBytes = varintSize - RESERVED_LENGTH_BYTES;
      this._ensureCapacity(additionalBytes), this._buffer.copyWithin(pos + varintSize, pos + RESERVED_LENGTH_BYTES, this.pos), this.pos += additionalBytes;
    }
    let writePos = pos;
    v < 128 ? this._buffer[writePos] = v : v < 16384 ? (this._buffer[writePos++] = v & 127 | 128, this._buffer[writePos] = v >>> 7) : v < 2097152 ? (this._buffer[writePos++] = v & 127 | 128, this._buffer[writePos++] = v >>> 7 & 127 | 128, this._buffer[writePos] = v >>> 14) : v < 268435456 ? (this._buffer[writePos++] = v & 127 | 128, this._buffer[writePos++] = v >>> 7 & 127 | 128, this._buffer[writePos++] = v >>> 14 & 127 | 128, this._buffer[writePos] = v >>> 21) : (this._buffer[writePos++] = v & 127 | 128, this._buffer[writePos++] = v >>> 7 & 127 | 128, this._buffer[writePos++] = v >>> 14 & 127 | 128, this._buffer[writePos++] = v >>> 21 & 127 | 128, this._buffer[writePos] = v >>> 28);
  }
  /**
  * Write a sint32 value using zigzag encoding
  */
  writeSint32(value) {
    this.writeVarint((value << 1 ^ value >> 31) >>> 0);
  }
  /**
  * Write a signed 64-bit fixed integer (sfixed64) from a JS number.
  * Handles negative values via two's complement.
  */
  writeSfixed64(value) {
    let low, high;
    if (value >= 0)
      low = value >>> 0, high = value / 4294967296 >>> 0;
    else {
      let abs = Math.abs(value);
      low = abs >>> 0, high = abs / 4294967296 >>> 0, low = ~low >>> 0, high = ~high >>> 0, low = low + 1 >>> 0, low === 0 && (high = high + 1 >>> 0);
    }
    this.writeFixed64(low, high);
  }
  /**
  * Write a varint (variable-length integer)
  */
  writeVarint(value) {
    if (this._ensureCapacity(estimateVarintSize(value)), value >= 0 && value <= 4294967295) {
      let v = value >>> 0;
      for (; v > 127; )
        this._buffer[this.pos++] = v & 127 | 128, v >>>= 7;
      this._buffer[this.pos++] = v;
    } else {
      let low, high;
      if (value >= 0)
        low = value >>> 0, high = value / 4294967296 >>> 0;
      else {
        let abs = Math.abs(value);
        low = abs >>> 0, high = abs / 4294967296 >>> 0, low = ~low >>> 0, high = ~high >>> 0, low = low + 1 >>> 0, low === 0 && (high = high + 1 >>> 0);
      }
      for (; high > 0 || low > 127; )
        this._buffer[this.pos++] = low & 127 | 128, low = (low >>> 7 | high << 25) >>> 0, high >>>= 7;
      this._buffer[this.pos++] = low & 127;
    }
  }
  /**
  * Write a 32-bit fixed integer (little-endian)
  */
  writeFixed32(value) {
    this._ensureCapacity(4);
    let v = value >>> 0;
    this._buffer[this.pos++] = v & 255, this._buffer[this.pos++] = v >>> 8 & 255, this._buffer[this.pos++] = v >>> 16 & 255, this._buffer[this.pos++] = v >>> 24 & 255;
  }
  /**
  * Write a 64-bit fixed integer (little-endian)
  * @param low - Low 32 bits
  * @param high - High 32 bits
  */
  writeFixed64(low, high) {
    this._ensureCapacity(8);
    let l = low >>> 0, h = high >>> 0;
    this._buffer[this.pos++] = l & 255, this._buffer[this.pos++] = l >>> 8 & 255, this._buffer[this.pos++] = l >>> 16 & 255, this._buffer[this.pos++] = l >>> 24 & 255, this._buffer[this.pos++] = h & 255, this._buffer[this.pos++] = h >>> 8 & 255, this._buffer[this.pos++] = h >>> 16 & 255, this._buffer[this.pos++] = h >>> 24 & 255;
  }
  /**
  * Write length-delimited data (varint length + bytes)
  */
  writeBytes(bytes) {
    this.writeVarint(bytes.length), this._ensureCapacity(bytes.length), this._buffer.set(bytes, this.pos), this.pos += bytes.length;
  }
  /**
  * Write a field key (field number + wire type)
  */
  writeTag(fieldNumber, wireType) {
    this.writeVarint(fieldNumber << 3 | wireType);
  }
  /**
  * Write a double (64-bit IEEE 754)
  */
  writeDouble(value) {
    this._ensureCapacity(8), this._dataView.setFloat64(this.pos, value, !0), this.pos += 8;
  }
  /**
  * Write a string as UTF-8 bytes (length-delimited)
  */
  writeString(str) {
    let isAscii = !0, len = str.length;
    for (let i = 0; i < len; i++) if (str.charCodeAt(i) > 127) {
      isAscii = !1;
      break;
    }
    if (isAscii) {
      this.writeVarint(len), this._ensureCapacity(len);
      for (let i = 0; i < len; i++) this._buffer[this.pos++] = str.charCodeAt(i);
    } else {
      let bytes = this._textEncoder.encode(str);
      this.writeBytes(bytes);
    }
  }
};

// node_modules/@opentelemetry/otlp-transformer/dist/common/hex-to-binary.mjs
function intValue(charCode) {
  return charCode >= 48 && charCode <= 57 ? charCode - 48 : charCode >= 97 && charCode <= 102 ? charCode - 87 : charCode - 55;
}
function hexToBinary(hexStr) {
  let buf = new Uint8Array(hexStr.length / 2), offset = 0;
  for (let i = 0; i < hexStr.length; i += 2) {
    let hi = intValue(hexStr.charCodeAt(i)), lo = intValue(hexStr.charCodeAt(i + 1));
    buf[offset++] = hi << 4 | lo;
  }
  return buf;
}

// node_modules/@opentelemetry/otlp-transformer/dist/common/protobuf/common-serializer.mjs
function writeHrTimeAsFixed64(serializer, hrTime) {
  let seconds = hrTime[0], nanos = hrTime[1], nanosPerSecond = 1e9, secondsLower16Bits = seconds & 65535, secondsUpperBits = seconds / 65536 >>> 0, nanosFromLower16Bits = secondsLower16Bits * nanosPerSecond, nanosFromUpperBits = secondsUpperBits * nanosPerSecond, lower16ContributionLow32 = nanosFromLower16Bits >>> 0, lower16ContributionHigh32 = Math.floor(nanosFromLower16Bits / 4294967296), upperBitsContributionLow32 = (nanosFromUpperBits & 65535) * 65536 >>> 0, upperBitsContributionHigh32 = nanosFromUpperBits / 65536 >>> 0, low32WithCarry = lower16ContributionLow32 + upperBitsContributionLow32 + nanos, totalLow = low32WithCarry >>> 0, carry = Math.floor(low32WithCarry / 4294967296), totalHigh = lower16ContributionHigh32 + upperBitsContributionHigh32 + carry >>> 0;
  serializer.writeFixed64(totalLow, totalHigh);
}
function writeAttributes(writer, attributes2, fieldNumber) {
  for (let key in attributes2) {
    if (!Object.prototype.hasOwnProperty.call(attributes2, key)) continue;
    let value = attributes2[key];
    writer.writeTag(fieldNumber, 2);
    let kvStart = writer.startLengthDelimited(), startPos = writer.pos;
    writeKeyValue(writer, key, value), writer.finishLengthDelimited(kvStart, writer.pos - startPos);
  }
}
function writeKeyValue(writer, key, value) {
  writer.writeTag(1, 2), writer.writeString(key), writer.writeTag(2, 2);
  let valueStart = writer.startLengthDelimited(), startPos = writer.pos;
  writeAnyValue(writer, value), writer.finishLengthDelimited(valueStart, writer.pos - startPos);
}
var MIN_64_BIT_INT = -(2 ** 63), MAX_64_BIT_INT = 2 ** 63;
function writeAnyValue(writer, value) {
  let t = typeof value;
  if (t === "string")
    writer.writeTag(1, 2), writer.writeString(value);
  else if (t === "boolean")
    writer.writeTag(2, 0), writer.writeVarint(value ? 1 : 0);
  else if (t === "number") {
    let numValue = value;
    Number.isInteger(numValue) && numValue >= MIN_64_BIT_INT && numValue < MAX_64_BIT_INT ? (writer.writeTag(3, 0), writer.writeVarint(numValue)) : (writer.writeTag(4, 1), writer.writeDouble(numValue));
  } else if (value instanceof Uint8Array)
    writer.writeTag(7, 2), writer.writeBytes(value);
  else if (Array.isArray(value)) {
    writer.writeTag(5, 2);
    let arrayStart = writer.startLengthDelimited(), arrayStartPos = writer.pos;
    for (let item of value) {
      writer.writeTag(1, 2);
      let itemStart = writer.startLengthDelimited(), itemStartPos = writer.pos;
      writeAnyValue(writer, item), writer.finishLengthDelimited(itemStart, writer.pos - itemStartPos);
    }
    writer.finishLengthDelimited(arrayStart, writer.pos - arrayStartPos);
  } else if (t === "object" && value != null) {
    writer.writeTag(6, 2);
    let kvlistStart = writer.startLengthDelimited(), kvlistStartPos = writer.pos, obj = value;
    for (let k in obj) {
      if (!Object.prototype.hasOwnProperty.call(obj, k)) continue;
      let v = obj[k];
      writer.writeTag(1, 2);
      let kvStart = writer.startLengthDelimited(), kvStartPos = writer.pos;
      writer.writeTag(1, 2), writer.writeString(k), writer.writeTag(2, 2);
      let valueStart = writer.startLengthDelimited(), valueStartPos = writer.pos;
      writeAnyValue(writer, v), writer.finishLengthDelimited(valueStart, writer.pos - valueStartPos), writer.finishLengthDelimited(kvStart, writer.pos - kvStartPos);
    }
    writer.finishLengthDelimited(kvlistStart, writer.pos - kvlistStartPos);
  }
}
function writeInstrumentationScope(writer, scope, fieldNumber) {
  writer.writeTag(fieldNumber, 2);
  let start = writer.startLengthDelimited(), startPos = writer.pos;
  writer.writeTag(1, 2), writer.writeString(scope.name), scope.version && (writer.writeTag(2, 2), writer.writeString(scope.version)), scope.attributes && writeAttributes(writer, scope.attributes, 3), scope.droppedAttributesCount && (writer.writeTag(4, 0), writer.writeVarint(scope.droppedAttributesCount)), writer.finishLengthDelimited(start, writer.pos - startPos);
}
function writeResource(writer, resource, fieldNumber) {
  writer.writeTag(fieldNumber, 2);
  let resourceStart = writer.startLengthDelimited(), resourceStartPos = writer.pos;
  resource.attributes && writeAttributes(writer, resource.attributes, 1), writer.writeTag(2, 0), writer.writeVarint(0), writer.finishLengthDelimited(resourceStart, writer.pos - resourceStartPos);
}

// node_modules/@opentelemetry/otlp-transformer/dist/common/protobuf/protobuf-size-estimator.mjs
function utf8ByteLength(str) {
  let len = str.length, byteLen = 0;
  for (let i = 0; i < len; i++) {
    let code = str.charCodeAt(i);
    code < 128 ? byteLen += 1 : code < 2048 ? byteLen += 2 : code < 55296 || code >= 57344 ? byteLen += 3 : (i++, byteLen += 4);
  }
  return byteLen;
}
var ProtobufSizeEstimator = class {
  pos = 0;
  startLengthDelimited() {
    return this.pos;
  }
  finishLengthDelimited(_, length) {
    this.pos += estimateVarintSize(length);
  }
  writeVarint(value) {
    this.pos += estimateVarintSize(value);
  }
  writeSint32(value) {
    this.pos += estimateVarintSize((value << 1 ^ value >> 31) >>> 0);
  }
  writeSfixed64(_value) {
    this.pos += 8;
  }
  writeFixed32(_value) {
    this.pos += 4;
  }
  writeFixed64(_low, _high) {
    this.pos += 8;
  }
  writeBytes(bytes) {
    this.pos += estimateVarintSize(bytes.length), this.pos += bytes.length;
  }
  writeTag(fieldNumber, wireType) {
    this.writeVarint(fieldNumber << 3 | wireType);
  }
  writeDouble(_value) {
    this.pos += 8;
  }
  writeString(str) {
    let byteLen = utf8ByteLength(str);
    this.pos += estimateVarintSize(byteLen), this.pos += byteLen;
  }
};

// node_modules/@opentelemetry/otlp-transformer/dist/common/protobuf/protobuf-reader.mjs
var ProtobufReader = class {
  pos = 0;
  _buf;
  _textDecoder;
  constructor(buf) {
    this._buf = buf, this._textDecoder = new TextDecoder();
  }
  isAtEnd() {
    return this.pos >= this._buf.length;
  }
  /** Read a varint and decode it as a tag, returning field number and wire type. */
  readTag() {
    let raw = this.readVarint();
    return {
      fieldNumber: raw >>> 3,
      wireType: raw & 7
    };
  }
  /**
  * Read a base-128 varint.
  * Returns a JS `number`; precision above 2^53 is silently lost.
  * Throws if the buffer is truncated mid-varint.
  */
  readVarint() {
    let result = 0, shift = 0, terminated = !1;
    for (; this.pos < this._buf.length; ) {
      let b = this._buf[this.pos++];
      if (result += (b & 127) * Math.pow(2, shift), shift += 7, (b & 128) === 0) {
        terminated = !0;
        break;
      }
    }
    if (!terminated) throw new Error("Truncated buffer: unexpected end of data while reading varint");
    return result;
  }
  /** Read a length-delimited byte sequence (bytes field or embedded message). */
  readBytes() {
    let len = this.readVarint();
    if (this.pos + len > this._buf.length) throw new Error(`Truncated buffer: expected ${len} bytes at position ${this.pos}, but only ${this._buf.length - this.pos} available`);
    let slice = this._buf.subarray(this.pos, this.pos + len);
    return this.pos += len, slice;
  }
  /** Read a length-delimited UTF-8 string. */
  readString() {
    return this._textDecoder.decode(this.readBytes());
  }
  /**
  * Skip an unknown field.
  * Handles wire types 0 (varint), 1 (64-bit), 2 (length-delimited),
  * and 5 (32-bit).
  *
  * Wire types 3 and 4 (start-group / end-group) are deprecated in proto3
  * and are not used by any OpenTelemetry proto definition. Encountering
  * them is treated as an error.
  */
  skip(wireType) {
    switch (wireType) {
      case 0:
        this.readVarint();
        break;
      case 1:
        this.pos += 8;
        break;
      case 2:
        this.readBytes();
        break;
      case 5:
        this.pos += 4;
        break;
      default:
        throw new Error(`Unknown wire type ${wireType}, cannot safely skip`);
    }
  }
};

// node_modules/@opentelemetry/core/dist/common/attributes.mjs
function isSimpleAttributeValue(val) {
  return Array.isArray(val) ? isHomogeneousAttributeValueArray(val) : isValidPrimitiveAttributeValueType(typeof val);
}
function isHomogeneousAttributeValueArray(arr) {
  let type;
  for (let element of arr) {
    if (element == null) continue;
    let elementType = typeof element;
    if (elementType !== type) {
      if (!type) {
        if (isValidPrimitiveAttributeValueType(elementType)) {
          type = elementType;
          continue;
        }
        return !1;
      }
      return !1;
    }
  }
  return !0;
}
function isValidPrimitiveAttributeValueType(valType) {
  switch (valType) {
    case "number":
    case "boolean":
    case "string":
      return !0;
  }
  return !1;
}

// node_modules/@opentelemetry/resources/dist/utils.mjs
var isPromiseLike = (val) => val !== null && typeof val == "object" && typeof val.then == "function";

// node_modules/@opentelemetry/resources/dist/ResourceImpl.mjs
var ResourceImpl = class ResourceImpl2 {
  _rawAttributes;
  _asyncAttributesPending = !1;
  _schemaUrl;
  _memoizedAttributes;
  static FromAttributeList(attributes2, options) {
    let res = new ResourceImpl2({}, options);
    return res._rawAttributes = guardedRawAttributes(attributes2), res._asyncAttributesPending = attributes2.filter(([_, val]) => isPromiseLike(val)).length > 0, res;
  }
  constructor(resource, options) {
    let attributes2 = resource.attributes ?? {};
    this._rawAttributes = Object.entries(attributes2).map(([k, v]) => (isPromiseLike(v) && (this._asyncAttributesPending = !0), [k, v])), this._rawAttributes = guardedRawAttributes(this._rawAttributes), this._schemaUrl = validateSchemaUrl(options?.schemaUrl);
  }
  get asyncAttributesPending() {
    return this._asyncAttributesPending;
  }
  async waitForAsyncAttributes() {
    if (this.asyncAttributesPending) {
      for (let i = 0; i < this._rawAttributes.length; i++) {
        let [k, v] = this._rawAttributes[i];
        this._rawAttributes[i] = [k, isPromiseLike(v) ? await v : v];
      }
      this._asyncAttributesPending = !1;
    }
  }
  get attributes() {
    if (this.asyncAttributesPending && diag.error("Accessing resource attributes before async attributes settled"), this._memoizedAttributes) return this._memoizedAttributes;
    let attrs = {};
    for (let [k, v] of this._rawAttributes) {
      if (isPromiseLike(v)) {
        diag.debug(`Unsettled resource attribute ${k} skipped`);
        continue;
      }
      Object.hasOwn(attrs, k) || (k.length === 0 ? diag.warn("dropping invalid resource attribute key: <empty string>") : isSimpleAttributeValue(v) ? attrs[k] = v : diag.warn(`dropping invalid resource attribute value for key "${k}"`));
    }
    return this._asyncAttributesPending || (this._memoizedAttributes = attrs), attrs;
  }
  getRawAttributes() {
    return this._rawAttributes;
  }
  get schemaUrl() {
    return this._schemaUrl;
  }
  merge(resource) {
    if (resource == null) return this;
    let mergedSchemaUrl = mergeSchemaUrl(this, resource), mergedOptions = mergedSchemaUrl ? { schemaUrl: mergedSchemaUrl } : void 0;
    return ResourceImpl2.FromAttributeList([...resource.getRawAttributes(), ...this.getRawAttributes()], mergedOptions);
  }
};
function resourceFromAttributes(attributes2, options) {
  return ResourceImpl.FromAttributeList(Object.entries(attributes2), options);
}
function guardedRawAttributes(attributes2) {
  return attributes2.map(([k, v]) => isPromiseLike(v) ? [k, v.then((val) => val, (err) => {
    diag.debug("promise rejection for resource attribute: %s - %s", k, err);
  })] : [k, v]);
}
function validateSchemaUrl(schemaUrl) {
  if (typeof schemaUrl == "string" || schemaUrl === void 0) return schemaUrl;
  diag.warn("Schema URL must be string or undefined, got %s. Schema URL will be ignored.", schemaUrl);
}
function mergeSchemaUrl(old, updating) {
  let oldSchemaUrl = old?.schemaUrl, updatingSchemaUrl = updating?.schemaUrl, isOldEmpty = oldSchemaUrl === void 0 || oldSchemaUrl === "", isUpdatingEmpty = updatingSchemaUrl === void 0 || updatingSchemaUrl === "";
  if (isOldEmpty) return updatingSchemaUrl;
  if (isUpdatingEmpty || oldSchemaUrl === updatingSchemaUrl) return oldSchemaUrl;
  diag.warn('Schema URL merge conflict: old resource has "%s", updating resource has "%s". Resulting resource will have undefined Schema URL.', oldSchemaUrl, updatingSchemaUrl);
}

// node_modules/@opentelemetry/otlp-transformer/dist/trace/protobuf/trace-serializer.mjs
var SPAN_FLAGS_CONTEXT_HAS_IS_REMOTE_MASK = 256, SPAN_FLAGS_CONTEXT_IS_REMOTE_MASK = 512;
function buildSpanFlags(traceFlags, isRemote) {
  let flags = traceFlags & 255 | SPAN_FLAGS_CONTEXT_HAS_IS_REMOTE_MASK;
  return isRemote && (flags |= SPAN_FLAGS_CONTEXT_IS_REMOTE_MASK), flags;
}
function serializeStatus(writer, status) {
  let statusStart = writer.startLengthDelimited(), statusStartPos = writer.pos;
  status.message && (writer.writeTag(2, 2), writer.writeString(status.message)), writer.writeTag(3, 0), writer.writeVarint(status.code), writer.finishLengthDelimited(statusStart, writer.pos - statusStartPos);
}
function serializeEvent(writer, event) {
  let eventStart = writer.startLengthDelimited(), eventStartPos = writer.pos;
  writer.writeTag(1, 1), writeHrTimeAsFixed64(writer, event.time), writer.writeTag(2, 2), writer.writeString(event.name), event.attributes && writeAttributes(writer, event.attributes, 3), writer.writeTag(4, 0), writer.writeVarint(event.droppedAttributesCount || 0), writer.finishLengthDelimited(eventStart, writer.pos - eventStartPos);
}
function serializeLink(writer, link) {
  let linkStart = writer.startLengthDelimited(), linkStartPos = writer.pos, context = link.context;
  writer.writeTag(1, 2), writer.writeBytes(hexToBinary(context.traceId)), writer.writeTag(2, 2), writer.writeBytes(hexToBinary(context.spanId));
  let linkTraceState = context.traceState?.serialize();
  linkTraceState && (writer.writeTag(3, 2), writer.writeString(linkTraceState)), link.attributes && writeAttributes(writer, link.attributes, 4), writer.writeTag(5, 0), writer.writeVarint(link.droppedAttributesCount || 0);
  let linkFlags = buildSpanFlags(context.traceFlags, context.isRemote);
  linkFlags && (writer.writeTag(6, 5), writer.writeFixed32(linkFlags)), writer.finishLengthDelimited(linkStart, writer.pos - linkStartPos);
}
function serializeSpan(writer, span) {
  let spanStart = writer.startLengthDelimited(), spanStartPos = writer.pos, ctx = span.spanContext();
  writer.writeTag(1, 2), writer.writeBytes(hexToBinary(ctx.traceId)), writer.writeTag(2, 2), writer.writeBytes(hexToBinary(ctx.spanId));
  let traceState = ctx.traceState?.serialize();
  traceState && (writer.writeTag(3, 2), writer.writeString(traceState)), span.parentSpanContext?.spanId && (writer.writeTag(4, 2), writer.writeBytes(hexToBinary(span.parentSpanContext.spanId))), writer.writeTag(5, 2), writer.writeString(span.name);
  let kind = span.kind == null ? 0 : span.kind + 1;
  kind !== 0 && (writer.writeTag(6, 0), writer.writeVarint(kind)), writer.writeTag(7, 1), writeHrTimeAsFixed64(writer, span.startTime), writer.writeTag(8, 1), writeHrTimeAsFixed64(writer, span.endTime), span.attributes && writeAttributes(writer, span.attributes, 9), writer.writeTag(10, 0), writer.writeVarint(span.droppedAttributesCount);
  for (let event of span.events)
    writer.writeTag(11, 2), serializeEvent(writer, event);
  writer.writeTag(12, 0), writer.writeVarint(span.droppedEventsCount);
  for (let link of span.links)
    writer.writeTag(13, 2), serializeLink(writer, link);
  writer.writeTag(14, 0), writer.writeVarint(span.droppedLinksCount), writer.writeTag(15, 2), serializeStatus(writer, span.status);
  let flags = buildSpanFlags(ctx.traceFlags, span.parentSpanContext?.isRemote);
  flags && (writer.writeTag(16, 5), writer.writeFixed32(flags)), writer.finishLengthDelimited(spanStart, writer.pos - spanStartPos);
}
function serializeScopeSpans(writer, scope, spans) {
  let scopeSpansStart = writer.startLengthDelimited(), scopeSpansStartPos = writer.pos;
  writeInstrumentationScope(writer, scope, 1);
  for (let span of spans)
    writer.writeTag(2, 2), serializeSpan(writer, span);
  scope.schemaUrl && (writer.writeTag(3, 2), writer.writeString(scope.schemaUrl)), writer.finishLengthDelimited(scopeSpansStart, writer.pos - scopeSpansStartPos);
}
function serializeResourceSpans(writer, resource, scopeMap) {
  let resourceSpansStart = writer.startLengthDelimited(), resourceSpansStartPos = writer.pos;
  writeResource(writer, resource, 1);
  for (let scopeSpans of scopeMap.values()) {
    writer.writeTag(2, 2);
    let scope = scopeSpans[0].instrumentationScope;
    serializeScopeSpans(writer, scope, scopeSpans);
  }
  resource.schemaUrl && (writer.writeTag(3, 2), writer.writeString(resource.schemaUrl)), writer.finishLengthDelimited(resourceSpansStart, writer.pos - resourceSpansStartPos);
}
function createResourceMap(spans) {
  let resourceMap = /* @__PURE__ */ new Map();
  for (let span of spans) {
    let resource = span.resource, scope = span.instrumentationScope, scopeMap = resourceMap.get(resource);
    scopeMap || (scopeMap = /* @__PURE__ */ new Map(), resourceMap.set(resource, scopeMap));
    let records = scopeMap.get(scope);
    records || (records = [], scopeMap.set(scope, records)), records.push(span);
  }
  return resourceMap;
}
function serializeTraceExportRequest(spans) {
  let resourceMap = createResourceMap(spans), estimator = new ProtobufSizeEstimator();
  for (let [resource, scopeMap] of resourceMap)
    estimator.writeTag(1, 2), serializeResourceSpans(estimator, resource, scopeMap);
  let writer = new ProtobufWriter(estimator.pos);
  for (let [resource, scopeMap] of resourceMap)
    writer.writeTag(1, 2), serializeResourceSpans(writer, resource, scopeMap);
  return writer.finish();
}

// node_modules/@opentelemetry/otlp-transformer/dist/trace/protobuf/response-deserializer.mjs
function deserializePartialSuccess(data) {
  let reader = new ProtobufReader(data), result = {};
  for (; !reader.isAtEnd(); ) {
    let { fieldNumber, wireType } = reader.readTag();
    switch (fieldNumber) {
      case 1:
        wireType === 0 ? result.rejectedSpans = reader.readVarint() : reader.skip(wireType);
        break;
      case 2:
        wireType === 2 ? result.errorMessage = reader.readString() : reader.skip(wireType);
        break;
      default:
        reader.skip(wireType);
    }
  }
  return result;
}
function deserializeExportTraceServiceResponse(data) {
  let reader = new ProtobufReader(data), result = {};
  for (; !reader.isAtEnd(); ) {
    let { fieldNumber, wireType } = reader.readTag();
    fieldNumber === 1 && wireType === 2 ? result.partialSuccess = deserializePartialSuccess(reader.readBytes()) : reader.skip(wireType);
  }
  return result;
}

// node_modules/@opentelemetry/otlp-transformer/dist/trace/protobuf/trace.mjs
var ProtobufTraceSerializer = {
  serializeRequest: (arg) => serializeTraceExportRequest(arg),
  deserializeResponse: (arg) => deserializeExportTraceServiceResponse(arg)
};

// src/foundation/storable.ts
function storable(text) {
  return text.replaceAll("\0", "\uFFFD").toWellFormed();
}

// src/adapters/otel/readable-span.ts
var instrumentationScope = { name: "plumbline", version };
function readableSpan(span, resource) {
  let { traceId, spanId, parent, startMs, endMs, error } = span, context = (id2) => ({ traceId, spanId: id2, traceFlags: TraceFlags.SAMPLED });
  return {
    name: storable(span.name),
    kind: span.remote ? SpanKind.CLIENT : SpanKind.INTERNAL,
    spanContext: () => context(spanId),
    ...parent === null ? {} : { parentSpanContext: context(parent) },
    startTime: time(startMs),
    endTime: time(endMs),
    duration: time(endMs - startMs),
    status: error === null ? { code: SpanStatusCode.OK } : { code: SpanStatusCode.ERROR, message: storable(error) },
    attributes: attributes(span.attributes),
    links: [],
    // Not `recordException`: it would send stack traces with the paths of this machine.
    events: error === null ? [] : [{ time: time(endMs), name: "exception", attributes: { "exception.message": storable(error) } }],
    ended: !0,
    resource,
    instrumentationScope,
    droppedAttributesCount: 0,
    droppedEventsCount: 0,
    droppedLinksCount: 0
  };
}
function time(ms) {
  let seconds = Math.floor(ms / 1e3);
  return [seconds, Math.min(999999999, Math.round((ms - seconds * 1e3) * 1e6))];
}
function attributes(of) {
  return Object.fromEntries(
    Object.entries(of).map(([name, value]) => [
      storable(name),
      typeof value == "string" ? storable(value) : Array.isArray(value) ? value.map(storable) : value
    ])
  );
}

// src/adapters/otel/otel.ts
var batchSize = 512, limitMs = 1e4;
function createSpanExport({ url, headers, resource, exchange: exchange2, signal }) {
  let owner = resourceFromAttributes({ ...resource }), planned = 0, arrived = 0, why = null, broken = !1;
  async function sendBatch(spans) {
    let body = ProtobufTraceSerializer.serializeRequest(spans.map((span) => readableSpan(span, owner)));
    if (body === void 0) throw new Error("the spans cannot be serialised");
    let reply = await exchange2(
      {
        method: "POST",
        url,
        headers,
        body: { type: "application/x-protobuf", content: body },
        limitMs,
        repeatable: !0
      },
      signal
    );
    if (reply.kind === "silent" || reply.status < 200 || reply.status > 299) {
      why ??= reply.kind === "silent" ? reply.why : `status ${reply.status}`, broken = !0;
      return;
    }
    let { rejected, message } = rejectedOf(reply.body);
    arrived += spans.length - rejected, rejected > 0 && (why ??= `refused ${rejected} spans${message === "" ? "" : `: ${message}`}`);
  }
  return {
    send: async (spans) => {
      planned += spans.length;
      for (let at = 0; at < spans.length && !broken; at += batchSize)
        try {
          await sendBatch(spans.slice(at, at + batchSize));
        } catch (thrown) {
          why ??= messageOf(thrown), broken = !0;
        }
    },
    told: () => ({ planned, arrived, why })
  };
}
function rejectedOf(body) {
  try {
    let { partialSuccess } = ProtobufTraceSerializer.deserializeResponse(body);
    return { rejected: partialSuccess?.rejectedSpans ?? 0, message: partialSuccess?.errorMessage ?? "" };
  } catch {
    return { rejected: 0, message: "" };
  }
}

// src/adapters/phoenix/replies.ts
var id = external_exports.string().min(1), count = external_exports.number().int().nonnegative(), pageOf = (row) => external_exports.object({ data: external_exports.array(row), next_cursor: external_exports.string().nullable() }), Datasets = external_exports.object({ data: external_exports.array(external_exports.object({ id })) }), UploadedDataset = external_exports.object({ data: external_exports.object({ dataset_id: id, version_id: id }) }), Examples = external_exports.object({
  data: external_exports.object({ examples: external_exports.array(external_exports.object({ id, node_id: id })) })
}), Experiment = external_exports.object({
  id,
  metadata: external_exports.record(external_exports.string(), external_exports.unknown()),
  created_at: external_exports.iso.datetime({ offset: !0 }),
  example_count: count,
  successful_run_count: count,
  failed_run_count: count
}), ExperimentReply = external_exports.object({ data: Experiment }), Experiments = pageOf(Experiment), Created = external_exports.object({ data: external_exports.object({ id }) }), Run = external_exports.object({
  id,
  dataset_example_id: id,
  repetition_number: external_exports.number().int(),
  error: external_exports.string().nullish()
}), Runs = pageOf(Run), ScoredRuns = external_exports.array(
  external_exports.object({
    example_id: id,
    repetition_number: external_exports.number().int(),
    annotations: external_exports.array(
      external_exports.object({ name: external_exports.string(), score: external_exports.number().nullable(), error: external_exports.string().nullish() })
    )
  })
);

// src/adapters/phoenix/rest.ts
var PhoenixTrouble = class extends Error {
  name = "PhoenixTrouble";
  /** null where no reply came. */
  status;
  constructor(status, what) {
    super(what), this.status = status;
  }
  /** Whether the next request would meet the same: nobody answers, or not to us. */
  get isGeneral() {
    return this.status === null || [401, 403, 404, 429, 502, 503, 504].includes(this.status);
  }
}, usualMs = 1e4;
function createRest({ url, headers, exchange: exchange2, signal }) {
  let send = async (method, path, content, schema, { limitMs: limitMs2 = usualMs, repeatable = !0 } = {}) => {
    let body = content === null ? null : { type: "application/json", content }, reply = await exchange2(
      { method, url: `${url}${path}`, headers, body, limitMs: limitMs2, repeatable },
      signal
    ), parsed = schema.safeParse(jsonOf(reply, path));
    if (parsed.success) return parsed.data;
    throw new PhoenixTrouble(404, `${path} gave a reply that is not Phoenix's`);
  };
  return {
    get: (path, schema, call) => send("GET", path, null, schema, call),
    post: (path, body, schema, call) => send("POST", path, JSON.stringify(body), schema, call)
  };
}
function jsonOf(reply, path) {
  if (reply.kind === "silent") throw new PhoenixTrouble(null, reply.why);
  let { status, body } = reply, text = new TextDecoder().decode(body);
  if (status < 200 || status > 299) {
    let said = status === 422 || status === 400 ? `: ${text.replace(/\s+/g, " ").slice(0, 200)}` : "";
    throw new PhoenixTrouble(status, `status ${status} at ${path.replace(/\?.*$/, "")}${said}`);
  }
  try {
    return JSON.parse(text);
  } catch {
    return;
  }
}

// src/adapters/phoenix/bodies.ts
function datasetBody(name, suite) {
  let { cases } = suite;
  return {
    action: "update",
    name,
    description: `Cases of suite ${suite.name}, by Plumbline`,
    inputs: cases.map(
      ({ vars, messages }) => clean(jsonOf2({ ...vars, ...messages === null ? {} : { messages } }))
    ),
    outputs: cases.map(({ expected }) => expected === null ? {} : clean({ expected })),
    metadata: cases.map((each) => clean(jsonOf2(metadataOf(each)))),
    example_ids: cases.map(({ id: id2 }) => storable(id2))
  };
}
function metadataOf({ digest, tags, cluster, expect, relevant, weight }) {
  return {
    digest,
    ...Object.keys(tags).length === 0 ? {} : { tags },
    ...cluster === null ? {} : { cluster },
    ...expect.length === 0 ? {} : { expect },
    ...relevant.length === 0 ? {} : { relevant },
    ...weight === 1 ? {} : { weight }
  };
}
function runBody(trial, nodeId, runId, texts) {
  let start = Date.parse(trial.startedAt);
  return {
    dataset_example_id: nodeId,
    repetition_number: trial.repeat,
    output: trial.outcome === "answered" && texts && trial.output !== null ? clean({ answer: trial.output }) : null,
    start_time: iso(start),
    end_time: iso(start + trial.latencyMs),
    trace_id: traceIdOfTrial(trial, runId),
    ...trial.outcome === "failed" ? { error: errorOf(trial) } : {}
  };
}
function errorOf(trial) {
  return trial.outcome !== "failed" ? null : storable(`${trial.class}: ${trial.error.code}: ${errorText(trial.error.message)}`);
}
function evaluationsOf(trial, { runId, judged, texts }) {
  let at = iso(Date.parse(trial.startedAt) + trial.latencyMs), head = { start_time: at, end_time: at, trace_id: traceIdOfTrial(trial, runId) }, answered = trial.outcome === "answered" ? trial : null, details = texts ? answered?.details ?? {} : {}, costs = answered === null ? [] : costsOf(answered), said = Object.entries(trial.scores).flatMap(([name, score]) => {
    let annotator_kind = judged.has(name) ? "LLM" : "CODE", abstained = answered?.abstained?.[name];
    if (score !== null) {
      let detail = details[name], explanation = detail === void 0 ? {} : { explanation: storable(JSON.stringify(detail).slice(0, 2e3)) };
      return [{ name, annotator_kind, ...head, result: { score, ...explanation } }];
    }
    return abstained === void 0 ? [] : [{ name, annotator_kind, ...head, error: storable(`abstained: ${abstained}`) }];
  }), names = new Set(said.map(({ name }) => name));
  return [
    ...said,
    ...costs.filter(([name]) => !names.has(name)).map(([name, score]) => ({ name, annotator_kind: "CODE", ...head, result: { score } }))
  ];
}
function costsOf({ costUsd, judgeCostUsd = null }) {
  return [
    ["cost", costUsd],
    ["judge-cost", judgeCostUsd]
  ].flatMap(([name, usd]) => usd === null ? [] : [[name, usd]]);
}
function iso(ms) {
  return new Date(ms).toISOString();
}
function clean(value) {
  return typeof value == "string" ? storable(value) : typeof value != "object" || value === null ? value ?? null : Array.isArray(value) ? value.map(clean) : Object.fromEntries(Object.entries(value).map(([key, member]) => [storable(key), clean(member)]));
}
function jsonOf2(value) {
  return JSON.parse(JSON.stringify(value));
}

// src/adapters/phoenix/experiment.ts
var page = 200, skewMs = 864e5, longMs = 6e4;
async function openExperiment(rest, { run, suite }, { dataset, version: version2 }) {
  let path = `/v1/datasets/${encodeURIComponent(dataset)}/experiments`, found = await findExperiment(rest, path, run);
  if (found !== null) return resumed(rest, found);
  let body = {
    name: nameOf(run),
    version_id: version2,
    repetitions: suite.repeats,
    metadata: { ...run.facts, plumbline_run: run.id, suite: suite.name }
  }, { data } = await rest.post(path, body, Created, { repeatable: !1 });
  return { id: data.id, run: () => null, post: (run2) => postRun(rest, data.id, run2) };
}
function nameOf({ id: id2, facts }) {
  let commit = facts.commit;
  return `${typeof commit == "string" ? commit.slice(0, 12) : "run"} ${id2.slice(0, 8)}`;
}
async function findExperiment(rest, path, run) {
  let begun = startOf(run) - skewMs, cursor = null;
  do {
    let query = `limit=${page}${cursor === null ? "" : `&cursor=${encodeURIComponent(cursor)}`}`, { data, next_cursor: next } = await rest.get(
      `${path}?${query}`,
      Experiments
    ), found = data.find((each) => each.metadata.plumbline_run === run.id);
    if (found !== void 0) return found.id;
    let oldest = data.at(-1);
    cursor = oldest !== void 0 && Date.parse(oldest.created_at) < begun ? null : next;
  } while (cursor !== null);
  return null;
}
function startOf(run) {
  let start = Number.POSITIVE_INFINITY;
  for (let trial of run.trials())
    trial.outcome !== "not-run" && (start = Math.min(start, Date.parse(trial.startedAt)));
  return start;
}
async function resumed(rest, id2) {
  let path = `/v1/experiments/${encodeURIComponent(id2)}`, runs = /* @__PURE__ */ new Map(), cursor = null;
  do {
    let query = `limit=${page}${cursor === null ? "" : `&cursor=${encodeURIComponent(cursor)}`}`, reply = await rest.get(`${path}/runs?${query}`, Runs);
    for (let run of reply.data)
      runs.set(keyOf(run.dataset_example_id, run.repetition_number), {
        id: run.id,
        error: run.error ?? null
      });
    cursor = reply.next_cursor;
  } while (cursor !== null);
  let scores = /* @__PURE__ */ new Map();
  if (runs.size > 0)
    for (let run of await rest.get(`${path}/json`, ScoredRuns, { limitMs: longMs }))
      scores.set(
        keyOf(run.example_id, run.repetition_number),
        new Map(run.annotations.map(({ name, score }) => [name, score]))
      );
  return {
    id: id2,
    post: (run) => postRun(rest, id2, run),
    run: (nodeId, repeat) => {
      let key = keyOf(nodeId, repeat), run = runs.get(key);
      if (run === void 0) return null;
      let known = scores.get(key);
      return { ...run, has: (name, score) => known?.get(name) === score };
    }
  };
}
async function postRun(rest, experiment, body) {
  try {
    let path = `/v1/experiments/${encodeURIComponent(experiment)}/runs`;
    return (await rest.post(path, body, Created)).data.id;
  } catch (thrown) {
    if (!(thrown instanceof PhoenixTrouble) || thrown.status !== 409) throw thrown;
    let run = (await resumed(rest, experiment)).run(body.dataset_example_id, body.repetition_number);
    if (run === null) throw thrown;
    return run.id;
  }
}
function keyOf(nodeId, repeat) {
  return `${nodeId} ${repeat}`;
}

// src/adapters/phoenix/suite.ts
var atOnce = 8, patience = 5, uploadMs = 12e4;
async function publishSuite(rest, wanted) {
  let tally = createTally(), url = null, opened = null;
  try {
    let at = await uploadDataset(rest, wanted), experiment = await openExperiment(rest, wanted, at);
    url = `${wanted.url}/datasets/${encodeURIComponent(at.dataset)}/compare?experimentId=${encodeURIComponent(experiment.id)}`, opened = { nodes: at.nodes, experiment };
  } catch (thrown) {
    tally.fail(thrown);
  }
  return await pool(
    trialsOf(wanted),
    opened === null ? 1 : atOnce,
    (trial) => publishTrial(rest, trial, wanted, opened, tally)
  ), opened !== null && tally.complete() && await checkCount(rest, opened.experiment.id, tally), { suite: wanted.suite.name, url, ...tally.told() };
}
async function uploadDataset(rest, { suite, dataset: name }) {
  let call = { limitMs: uploadMs }, body = datasetBody(name, suite), { data } = await rest.post("/v1/datasets/upload?sync=true", body, UploadedDataset, call), { dataset_id: dataset, version_id: version2 } = data, path = `/v1/datasets/${encodeURIComponent(dataset)}/examples?version_id=${encodeURIComponent(version2)}`, examples = await rest.get(path, Examples, call), nodes = new Map(examples.data.examples.map(({ id: id2, node_id }) => [id2, node_id]));
  return { dataset, version: version2, nodes };
}
function* trialsOf({ run, suite }) {
  for (let trial of run.trials())
    trial.suite === suite.name && trial.outcome !== "not-run" && (yield trial);
}
async function publishTrial(rest, trial, { run, suite }, opened, tally) {
  let evaluations = evaluationsOf(trial, { runId: run.id, judged: suite.judged, texts: run.texts });
  if (tally.plan(evaluations.length), !(opened === null || tally.broken()))
    try {
      let node = opened.nodes.get(trial.case);
      if (node === void 0) throw new PhoenixTrouble(422, `its dataset has no case ${trial.case}`);
      let before = opened.experiment.run(node, trial.repeat), stands = before !== null && before.error === errorOf(trial), body = runBody(trial, node, run.id, run.texts), id2 = stands ? before.id : await opened.experiment.post(body);
      tally.ranOne();
      for (let evaluation of evaluations)
        (!stands || !before.has(evaluation.name, evaluation.result?.score ?? null)) && await rest.post("/v1/experiment_evaluations", { experiment_run_id: id2, ...evaluation }, Created), tally.scoredOne();
    } catch (thrown) {
      tally.fail(thrown);
    }
}
async function checkCount(rest, id2, tally) {
  try {
    let { data } = await rest.get(`/v1/experiments/${encodeURIComponent(id2)}`, ExperimentReply);
    tally.counted(data.successful_run_count + data.failed_run_count);
  } catch (thrown) {
    tally.fail(thrown);
  }
}
function createTally() {
  let planned = { runs: 0, scores: 0 }, arrived = { runs: 0, scores: 0 }, why = null, inARow = 0, general = !1;
  return {
    plan: (scores) => {
      planned.runs += 1, planned.scores += scores;
    },
    ranOne: () => {
      arrived.runs += 1, inARow = 0;
    },
    scoredOne: () => {
      arrived.scores += 1, inARow = 0;
    },
    fail: (thrown) => {
      why ??= messageOf(thrown), inARow += 1, general ||= !(thrown instanceof PhoenixTrouble) || thrown.isGeneral;
    },
    counted: (runs) => {
      runs < arrived.runs && (arrived.runs = runs, why ??= `it says that it has ${runs}`);
    },
    broken: () => general || inARow >= patience,
    complete: () => why === null && arrived.runs === planned.runs && arrived.scores === planned.scores,
    told: () => ({
      runs: { planned: planned.runs, arrived: arrived.runs, why },
      scores: { planned: planned.scores, arrived: arrived.scores, why }
    })
  };
}

// src/adapters/phoenix/phoenix.ts
function createPhoenix({ url, headers, project, exchange: exchange2, signal }) {
  let rest = createRest({ url, headers, exchange: exchange2, signal });
  return {
    probe: async () => {
      try {
        return await rest.get("/v1/datasets?limit=1", Datasets), null;
      } catch (thrown) {
        return messageOf(thrown);
      }
    },
    publish: async (run) => {
      let told = [];
      for (let suite of run.suites)
        told.push(await publishSuite(rest, { run, suite, dataset: `${project}.${suite.name}`, url }));
      return told;
    }
  };
}

// src/operations/describe-export.ts
function describeExport({ spans, experiments }, to) {
  let runs = sum(experiments.map((each) => each.runs)), scores = sum(experiments.map((each) => each.scores)), lines = experiments.flatMap(
    ({ suite, url }) => url === null ? [] : [`${to.name}, suite ${suite}: ${url}`]
  ), parts = [
    { what: "spans", ...spans },
    { what: "runs", ...runs },
    { what: "scores", ...scores }
  ].filter(({ planned }) => planned > 0), why = spans.why ?? runs.why ?? scores.why;
  if (parts.every(({ planned, arrived }) => arrived === planned) && why === null) return { lines, warning: null };
  let counts = parts.map(({ what, planned, arrived }) => `${arrived} of ${planned} ${what}`).join(", "), reason2 = why ?? "it has fewer than were sent";
  return {
    lines,
    warning: `${to.name} at ${to.url}: ${reason2}; ${counts} arrived. The results are complete all the same. ${adviceFor(reason2, to)}`
  };
}
function adviceFor(why, { section, keys }) {
  if (/\bstatus 40[13]\b/.test(why)) {
    let key = section === "phoenix" ? '`apiKey: "${PHOENIX_API_KEY}"`' : "`headers`";
    return keys.length > 0 ? `Check the key in ${keys.join(", ")}.` : `It wants a key: set ${key} of \`${section}\`.`;
  }
  return /\bstatus (?:404|405|3\d\d)\b|not Phoenix's/.test(why) ? section === "phoenix" ? "Set `phoenix.url` to the address of the Phoenix server itself, such as https://phoenix.example.com." : "Set `otel.endpoint` to the whole address that takes traces, mostly one that ends in /v1/traces." : "The same command with --resume tells it the rest.";
}
function sum(told) {
  return {
    planned: told.reduce((all, { planned }) => all + planned, 0),
    arrived: told.reduce((all, { arrived }) => all + arrived, 0),
    why: told.find(({ why }) => why !== null)?.why ?? null
  };
}

// src/wiring/export-run.ts
async function exportToAll(run, exports, environment, interrupted) {
  let described = [];
  for (let destination of destinationsOf(exports, environment))
    described.push(await exportTo(destination, run, interrupted));
  return described;
}
async function exportTo(to, run, interrupted) {
  let secrets = [], stop = new AbortController(), interrupt = () => stop.abort(new Error("it was interrupted"));
  interrupted.addEventListener("abort", interrupt), interrupted.aborted && interrupt();
  let limit = setTimeout(
    () => stop.abort(
      new Error(`the time limit of ${showDuration(to.timeoutMs)} is over (${to.section}.timeout)`)
    ),
    to.timeoutMs
  );
  try {
    let expanded = to.expand();
    secrets = secretTexts(expanded.secrets);
    let exported = await exportRun(run, to.open(expanded, stop.signal)), { lines, warning } = describeExport(exported, { ...to, ...expanded });
    return {
      lines: lines.map((line) => redact(line, secrets)),
      warning: warning === null ? null : redact(warning, secrets)
    };
  } catch (thrown) {
    let why = thrown instanceof UserError ? thrown.problems[0].what : messageOf(thrown), warning = `${to.name}: ${why}; nothing was told to it. The results are complete all the same.`;
    return { lines: [], warning: redact(warning, secrets) };
  } finally {
    clearTimeout(limit), interrupted.removeEventListener("abort", interrupt);
  }
}
function destinationsOf({ phoenix, otel }, environment) {
  return [
    ...phoenix === null ? [] : [
      {
        name: "Phoenix",
        section: "phoenix",
        timeoutMs: phoenix.timeoutMs,
        expand: () => expandPhoenix(phoenix, environment),
        open: ({ url: written, headers }, signal) => {
          let url = written.replace(/\/+$/, ""), { project } = phoenix;
          return { spans: createSpanExport({
            url: `${url}/v1/traces`,
            headers,
            resource: { ...service, "openinference.project.name": project },
            exchange,
            signal
          }), experiments: createPhoenix({ url, headers, project, exchange, signal }) };
        }
      }
    ],
    ...otel === null ? [] : [
      {
        name: "OpenTelemetry",
        section: "otel",
        timeoutMs: otel.timeoutMs,
        expand: () => expandOtel(otel, environment),
        open: ({ url, headers }, signal) => ({
          spans: createSpanExport({ url, headers, resource: service, exchange, signal }),
          experiments: null
        })
      }
    ]
  ];
}
var service = { "service.name": "plumbline" };
export {
  exportToAll
};
