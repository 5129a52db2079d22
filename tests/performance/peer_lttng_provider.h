// A tracepoint of the same size as an event of ours: 48 bytes beside LTTng's own header.
#undef LTTNG_UST_TRACEPOINT_PROVIDER
#define LTTNG_UST_TRACEPOINT_PROVIDER forkscope_peer
#undef LTTNG_UST_TRACEPOINT_INCLUDE
#define LTTNG_UST_TRACEPOINT_INCLUDE "tests/performance/peer_lttng_provider.h"

#if !defined(PEER_LTTNG_PROVIDER_H) || defined(LTTNG_UST_TRACEPOINT_HEADER_MULTI_READ)
#define PEER_LTTNG_PROVIDER_H

#include <cstdint>
#include <lttng/tracepoint.h>

LTTNG_UST_TRACEPOINT_EVENT(
    forkscope_peer, operation,
    LTTNG_UST_TP_ARGS(uint64_t, argument, uint64_t, result, uint32_t, index, uint32_t, version),
    LTTNG_UST_TP_FIELDS(
        lttng_ust_field_integer(uint64_t, argument, argument)
        lttng_ust_field_integer(uint64_t, result, result)
        lttng_ust_field_integer(uint32_t, index, index)
        lttng_ust_field_integer(uint32_t, version, version)
        lttng_ust_field_integer(uint64_t, object, index)
        lttng_ust_field_integer(uint64_t, before, version)
        lttng_ust_field_integer(uint64_t, line, index)))

#endif

#include <lttng/tracepoint-event.h>
