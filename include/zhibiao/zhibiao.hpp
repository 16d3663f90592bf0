// SPDX-License-Identifier: MIT
// Everything but the formats of io/, which are included one by one.
#pragma once

#include "zhibiao/core/decimal.hpp"
#include "zhibiao/core/error.hpp"
#include "zhibiao/core/interval.hpp"
#include "zhibiao/core/result.hpp"
#include "zhibiao/core/span.hpp"
#include "zhibiao/core/utf8.hpp"
#include "zhibiao/model/bound.hpp"
#include "zhibiao/model/date.hpp"
#include "zhibiao/model/indicator.hpp"
#include "zhibiao/model/indicators.hpp"
#include "zhibiao/model/measure.hpp"
#include "zhibiao/model/observation.hpp"
#include "zhibiao/model/period.hpp"
#include "zhibiao/model/region.hpp"
#include "zhibiao/model/role.hpp"
#include "zhibiao/quantity/any.hpp"
#include "zhibiao/text/document.hpp"
#include "zhibiao/text/figure.hpp"
#include "zhibiao/text/report.hpp"
