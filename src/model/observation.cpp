// SPDX-License-Identifier: MIT
#include "zhibiao/model/observation.hpp"

namespace zhibiao {
namespace {

template <class To, class From>
BasicObservation<To> convert(const BasicObservation<From>& o) {
  return {.doc = To(o.doc),
          .path = To(o.path),
          .figure = o.figure,
          .sentence = o.sentence,
          .heading = To(o.heading),
          .text = To(o.text),
          .name = To(o.name),
          .indicator = To(o.indicator),
          .scope = To(o.scope),
          .price = o.price,
          .measure = o.measure,
          .value = o.value,
          .upper = o.upper,
          .unit = To(o.unit),
          .printed = o.printed,
          .multiplier = o.multiplier,
          .bound = o.bound,
          .role = o.role,
          .stance = o.stance,
          .tier = o.tier,
          .status = o.status,
          .period = o.period,
          .basis = To(o.basis),
          .region = o.region,
          .area = To(o.area),
          .rule = To(o.rule)};
}

}  // namespace

Observation own(const ObservationView& o) { return convert<std::string>(o); }
ObservationView view(const Observation& o) { return convert<std::string_view>(o); }

}  // namespace zhibiao
