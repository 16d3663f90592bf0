// SPDX-License-Identifier: MIT
#include "layout.hpp"
#include "statement.hpp"
#include "zhibiao/io/json.hpp"
#include "zhibiao/io/sqlite.hpp"
#include "zhibiao/model/region.hpp"

#include "io/fields.hpp"

namespace zhibiao::sqlite {
namespace {

struct Close {
  void operator()(sqlite3* connection) const { sqlite3_close(connection); }
};
using Connection = std::unique_ptr<sqlite3, Close>;

// The columns that FieldSetter knows, in the order in which add_observation() binds them.
constexpr std::string_view fields =
    "\"begin\", \"end\", sentence_begin, sentence_end, heading, text, name, indicator, scope, price, "
    "measure, "
    "value, upper, unit, printed, multiplier, bound, step, role, stance, tier, status, period, basis, "
    "region, "
    "area, rule";

std::string_view word(PriceBasis basis) {
  constexpr std::string_view words[] = {"", "constant", "current", "nominal"};
  return words[static_cast<std::size_t>(basis)];
}
std::string_view word(Direction direction) {
  constexpr std::string_view words[] = {"", "up", "down", "band"};
  return words[static_cast<std::size_t>(direction)];
}
std::string_view word(Flow flow) {
  constexpr std::string_view words[] = {"stock", "flow", "rate"};
  return words[static_cast<std::size_t>(flow)];
}
std::string_view word(RegionLevel level) {
  constexpr std::string_view words[] = {"nation", "province", "prefecture", "county"};
  return words[static_cast<std::size_t>(level)];
}
std::string_view letter(Frequency frequency) {
  constexpr std::string_view letters[] = {"A", "S", "Q", "M"};
  return letters[static_cast<std::size_t>(frequency)];
}

template <class Term>
void bind_term(Statement& s, const std::optional<Term>& term) {
  if (term)
    s.text(to_string(*term));
  else
    s.null();
}

template <class Known>
void bind_known(Statement& s, const Known& known) {
  if (known.known())
    s.text(known.to_string());
  else
    s.null();
}

void add_observation(Statement& s, std::int64_t document, std::int64_t n, const Observation& o) {
  s.integer(document).integer(n);
  s.integer(static_cast<std::int64_t>(o.figure.begin)).integer(static_cast<std::int64_t>(o.figure.end));
  s.integer(static_cast<std::int64_t>(o.sentence.begin)).integer(static_cast<std::int64_t>(o.sentence.end));
  s.text_or_null(o.heading).text(o.text).text(o.name).text_or_null(o.indicator).text_or_null(o.scope);
  bind_term(s, o.price);
  s.text(to_string(o.measure)).text(o.value.to_string());
  if (o.upper)
    s.text(o.upper->to_string());
  else
    s.null();
  std::string printed;
  json::append_printed(printed, o.printed);
  s.text_or_null(o.unit).text(printed).integer(o.multiplier).text(to_string(o.bound));
  s.text(o.value.step().to_string()).text(to_string(o.role));
  bind_term(s, o.stance);
  bind_term(s, o.tier);
  s.text(to_string(o.status));
  bind_known(s, o.period);
  s.text_or_null(o.basis);
  bind_known(s, o.region);
  s.text_or_null(o.area).text_or_null(o.rule);
  s.real(o.value.to_double());
  if (o.upper)
    s.real(o.upper->to_double());
  else
    s.null();
  if (o.period.known()) {
    s.text(letter(o.period.frequency()));
    s.text(o.period.begin_date().to_string()).text(o.period.end_date().to_string());
  } else {
    s.null().null().null();
  }
  s.run();
}

std::string insert_observation() {
  std::string parameters;
  for (int i = 0; i < 34; ++i) parameters += i == 0 ? "?" : ",?";
  return "INSERT INTO observations (document, n, " + std::string(fields) +
         ", number, upper_number, frequency, first_day, last_day) VALUES (" + parameters + ")";
}

void add_indicators(sqlite3* connection, const Catalogue& catalogue) {
  Statement s(connection, "INSERT OR REPLACE INTO indicators VALUES (?,?,?,?,?,?,?,?)");
  for (const auto& i : catalogue.all()) {
    std::string synonyms;
    for (const auto synonym : i.synonyms) synonyms.append(synonyms.empty() ? "" : "|").append(synonym);
    s.text(i.id).text(i.name).text_or_null(synonyms).text(i.unit).text_or_null(word(i.growth_basis));
    s.text_or_null(word(i.direction)).text(word(i.flow)).text_or_null(i.english);
    s.run();
  }
}

void add_regions(sqlite3* connection, const Divisions& divisions) {
  Statement s(connection, "INSERT OR REPLACE INTO regions VALUES (?,?,?,?,?,?,?,?)");
  for (const auto& d : divisions.all()) {
    s.text(d.code.to_string()).text(d.name).text(d.short_name);
    const std::string full = divisions.full_name(d.code, d.from);
    s.text(full.empty() ? d.name : std::string_view(full));
    bind_known(s, d.parent);
    s.text(word(d.level)).integer(d.from);
    if (d.in_use())
      s.null();
    else
      s.integer(d.until);
    s.run();
  }
}

std::int64_t number(sqlite3* connection, std::string_view sql) {
  Statement s(connection, sql);
  return s.step() ? s.integer_column(0) : 0;
}

Error other_layout(const std::string& path, std::int64_t version) {
  return Error{ErrorCode::mismatch, path + " has layout " + std::to_string(version) + ", this program " +
                                        std::to_string(layout_version) + "; load into a new file"};
}

}  // namespace

struct Database::State {
  Connection connection;
  std::unique_ptr<Statement> document, forget, observation;  // none to read only

  explicit State(Connection opened) : connection(std::move(opened)) {}

  ~State() {
    if (!document) return;
    // One file, without its log beside it, unless somebody else is using it.
    document.reset();
    forget.reset();
    observation.reset();
    sqlite3_busy_timeout(connection.get(), 0);
    sqlite3_exec(connection.get(), "PRAGMA journal_mode = DELETE", nullptr, nullptr, nullptr);
  }

  void prepare_to_write() {
    sqlite3* c = connection.get();
    // The id of a document stays when it is loaded again.
    document = std::make_unique<Statement>(
        c,
        "INSERT INTO documents (doc, path, status, n, region, region_source, date, date_source, error, "
        "tool_version) VALUES (?,?,?,?,?,?,?,?,?,?) ON CONFLICT (doc, path) DO UPDATE SET status = "
        "excluded.status, n = excluded.n, region = excluded.region, region_source = excluded.region_source, "
        "date = excluded.date, date_source = excluded.date_source, error = excluded.error, tool_version = "
        "excluded.tool_version RETURNING id");
    forget = std::make_unique<Statement>(c, "DELETE FROM observations WHERE document = ?");
    observation = std::make_unique<Statement>(c, insert_observation());
  }
};

Database::Database(std::unique_ptr<State> state) : state_(std::move(state)) {}
Database::~Database() = default;
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;

namespace {

// Two processes that change the journal at once are told so without the wait of the busy timeout: try again.
void log_ahead(sqlite3* connection) {
  constexpr int tries = 6'000, milliseconds = 10;
  for (int n = 0; n < tries; ++n) {
    if (sqlite3_exec(connection, "PRAGMA journal_mode = WAL", nullptr, nullptr, nullptr) != SQLITE_BUSY)
      return;
    sqlite3_sleep(milliseconds);
  }
  execute(connection, "PRAGMA journal_mode = WAL");
}

}  // namespace

Result<Database> Database::open(const std::string& path, const Catalogue& catalogue,
                                const Divisions& divisions) {
  sqlite3* opened = nullptr;
  const int state = sqlite3_open(path.c_str(), &opened);
  Connection connection(opened);
  try {
    if (state != SQLITE_OK) fail(connection.get(), path);
    sqlite3_busy_timeout(opened, 60'000);
    execute(opened, "PRAGMA foreign_keys = ON");
    // A transaction survives the end of the process at any moment; only a power cut may take the last ones.
    log_ahead(opened);
    execute(opened, "PRAGMA synchronous = NORMAL");
    Transaction transaction(opened);
    const auto version = number(opened, "PRAGMA user_version");
    if (version == 0) {
      if (number(opened, "SELECT count(*) FROM sqlite_master") != 0)
        return Error{ErrorCode::mismatch, path + " is a database of something else; name another file"};
      execute(opened, tables);
      execute(opened, ("PRAGMA user_version = " + std::to_string(layout_version)).c_str());
    } else if (version != layout_version) {
      return other_layout(path, version);
    }
    add_indicators(opened, catalogue);
    if (version == 0 || &divisions.all().front() != &Divisions::standard().all().front())
      add_regions(opened, divisions);
    transaction.commit();
    auto ready = std::make_unique<State>(std::move(connection));
    ready->prepare_to_write();
    return Database(std::move(ready));
  } catch (const Fault& fault) {
    return fault.error;
  }
}

Result<Database> Database::open_to_read(const std::string& path) {
  sqlite3* opened = nullptr;
  const int state = sqlite3_open_v2(path.c_str(), &opened, SQLITE_OPEN_READONLY, nullptr);
  Connection connection(opened);
  try {
    if (state != SQLITE_OK) fail(connection.get(), path);
    sqlite3_busy_timeout(opened, 60'000);
    const auto version = number(opened, "PRAGMA user_version");
    if (version == 0) return Error{ErrorCode::mismatch, path + " is not a database that zhibiao load made"};
    if (version != layout_version) return other_layout(path, version);
    return Database(std::make_unique<State>(std::move(connection)));
  } catch (const Fault& fault) {
    return Error{fault.error.code, path + ": " + fault.error.message};
  }
}

std::optional<Error> Database::put(const ndjson::Document& d, std::span<const Observation> observations) {
  if (!state_->document)
    return Error{ErrorCode::unsupported, "the database is open for reading only; open() opens it to write"};
  try {
    Transaction transaction(state_->connection.get());
    Statement& s = *state_->document;
    s.reset();
    s.text(d.doc).text(d.path).text(d.status).integer(static_cast<std::int64_t>(observations.size()));
    bind_known(s, d.region);
    s.text_or_null(d.region_source);
    bind_known(s, d.delivered);
    s.text_or_null(d.date_source).text_or_null(d.error).text(ndjson::tool_version());
    s.step();
    const auto id = s.integer_column(0);
    s.run();
    state_->forget->reset();
    state_->forget->integer(id).run();
    state_->observation->reset();
    std::int64_t n = 0;
    for (const auto& o : observations) add_observation(*state_->observation, id, ++n, o);
    transaction.commit();
    return std::nullopt;
  } catch (const Fault& fault) {
    return fault.error;
  }
}

Result<std::vector<ndjson::Document>> Database::documents() const {
  try {
    Statement s(state_->connection.get(),
                "SELECT doc, path, status, region_source, date_source, error, n, region, date FROM documents "
                "ORDER BY id");
    std::vector<ndjson::Document> found;
    while (s.step()) {
      ndjson::Document d;
      d.doc = s.column(0);
      d.path = s.column(1);
      d.status = s.column(2);
      d.region_source = s.column(3);
      d.date_source = s.column(4);
      d.error = s.column(5);
      d.observations = static_cast<std::size_t>(s.integer_column(6));
      if (const auto code = s.column(7); !code.empty()) {
        const auto region = RegionCode::parse(code);
        if (!region) return region.error();
        d.region = *region;
      }
      if (const auto day = s.column(8); !day.empty()) {
        const auto date = Date::parse(day);
        if (!date) return date.error();
        d.delivered = *date;
      }
      found.push_back(std::move(d));
    }
    return found;
  } catch (const Fault& fault) {
    return fault.error;
  }
}

Result<std::vector<Observation>> Database::observations(std::string_view condition) const {
  try {
    std::string sql = "SELECT doc, path, " + std::string(fields) +
                      " FROM (SELECT o.*, d.doc, d.path FROM "
                      "observations o JOIN documents d ON d.id = o.document)";
    if (!condition.empty()) sql += " WHERE " + std::string(condition);
    sql += " ORDER BY document, n";
    Statement s(state_->connection.get(), sql);
    std::vector<Observation> found;
    while (s.step()) {
      io::FieldSetter setter;
      for (int c = 0; c < s.columns(); ++c)
        if (const auto error = setter.set(s.name(c), s.column(c))) return *error;
      auto observation = setter.take();
      if (!observation) return observation.error();
      found.push_back(std::move(*observation));
    }
    return found;
  } catch (const Fault& fault) {
    return fault.error;
  }
}

Result<std::vector<std::vector<std::string>>> Database::query(std::string_view sql) const {
  try {
    Statement s(state_->connection.get(), sql);
    std::vector<std::vector<std::string>> rows(1);
    for (int c = 0; c < s.columns(); ++c) rows[0].emplace_back(s.name(c));
    while (s.step()) {
      auto& row = rows.emplace_back();
      for (int c = 0; c < s.columns(); ++c) row.emplace_back(s.column(c));
    }
    return rows;
  } catch (const Fault& fault) {
    return fault.error;
  }
}

}  // namespace zhibiao::sqlite
