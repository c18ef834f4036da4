// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/yaml_tree.h"

#include "core/base/say.h"
#include "core/model/wording.h"
#include "core/scenario/yaml_text.h"

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <exception>
#include <numeric>
#include <sstream>
#include <utility>

namespace lockscope {

namespace {

/// A scenario is five levels deep.
constexpr std::size_t depth_max = 32;
/// 250,000 values are some 20,000 accounts with every field; the tree then takes about 40 MB.
constexpr std::size_t nodes_max = 250'000;
constexpr std::size_t errors_max = 200;

using S = SentenceId;

/// Ends the parse from inside yaml-cpp, which offers no other way. Caught in read_yaml().
struct Stopped {
    Error error;
};

YamlMark to_mark(const YAML::Mark& mark) {
    return mark.is_null() ? YamlMark{} : YamlMark{mark.line + 1, mark.column + 1};
}

class TreeBuilder : public YAML::EventHandler {
public:
    TreeBuilder(std::string_view text, std::string_view file)
        : text_(text)
        , file_(file) {}

    YamlTree take() { return {std::move(root_), std::move(errors_)}; }

    void OnDocumentStart(const YAML::Mark& mark) override {
        if (documents_++ > 0) {
            throw Stopped{
                error_at(to_mark(mark), say<S::a_second_document>(), say<S::write_one_scenario>())};
        }
    }
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        refuse_anchor(mark, anchor);
        add_leaf(YamlNode::Kind::null, to_mark(mark), {});
    }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
        complain(to_mark(mark), say<S::aliases_are_not_read>(), say<S::write_the_value>());
        add_leaf(YamlNode::Kind::null, to_mark(mark), {});
    }
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override {
        refuse_anchor(mark, anchor);
        refuse_tag(mark, tag);
        refuse_unclosed(mark);
        add_leaf(YamlNode::Kind::scalar, to_mark(mark), value);
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override {
        open(YamlNode::Kind::sequence, mark, tag, anchor);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override {
        open(YamlNode::Kind::map, mark, tag, anchor);
    }
    void OnMapEnd() override {
        complain_of_duplicates(open_.back());
        close();
    }

private:
    Error error_at(YamlMark mark, Sentence problem, Sentence remedy) const {
        Error error(std::move(problem), std::move(remedy));
        error.file = file_;
        error.line = mark.line;
        error.column = mark.column;
        error.key = path();
        return error;
    }

    void complain(YamlMark mark, Sentence problem, Sentence remedy) {
        if (errors_.size() < errors_max) {
            errors_.push_back(error_at(mark, std::move(problem), std::move(remedy)));
        }
    }

    /// Where the parse stands: `workloads[0].arrivals`.
    [[nodiscard]] std::string path() const {
        std::string result;
        for (const YamlNode& node : open_) {
            if (node.kind == YamlNode::Kind::sequence) {
                result += fmt::format("[{}]", node.items.size());
            } else if (node.keys.size() > node.items.size()) {
                result += (result.empty() ? "" : ".") + key_part(node.keys.back().text);
            }
        }
        return result;
    }

    void refuse_anchor(const YAML::Mark& mark, YAML::anchor_t anchor) {
        if (anchor != 0) {
            complain(to_mark(mark), say<S::anchors_are_not_read>(), say<S::leave_out_anchor>());
        }
    }

    /// yaml-cpp gives `?` for plain and `!` for quoted scalars.
    void refuse_tag(const YAML::Mark& mark, const std::string& tag) {
        if (!tag.empty() && tag != "?" && tag != "!") {
            complain(to_mark(mark), say<S::tag_is_not_read>(in_backticks(tag)),
                     say<S::leave_out_tag>());
        }
    }

    /// yaml-cpp 0.7 takes the end of a file for the end of a quoted text that has several lines.
    void refuse_unclosed(const YAML::Mark& mark) {
        const auto begin = static_cast<std::size_t>(std::max(mark.pos, 0));
        if (!closes_quote(text_, begin)) {
            throw Stopped{
                error_at(to_mark(mark), say<S::quote_has_no_end>(), say<S::close_the_marks>())};
        }
    }

    void count_node(YamlMark mark) {
        if (++nodes_ > nodes_max) {
            throw Stopped{error_at(mark, say<S::holds_too_many_values>(Number(nodes_max)),
                                   say<S::use_groups>())};
        }
    }

    /// Every value and every key passes here: a map takes them in turn.
    void add_leaf(YamlNode::Kind kind, YamlMark mark, std::string text) {
        count_node(mark);
        if (awaits_key()) {
            if (text.empty()) {
                complain(mark, say<S::key_is_empty>(), say<S::write_a_name>());
            }
            open_.back().keys.push_back({std::move(text), mark});
            return;
        }
        YamlNode node;
        node.kind = kind;
        node.mark = mark;
        node.text = std::move(text);
        attach(std::move(node));
    }

    void open(YamlNode::Kind kind, const YAML::Mark& mark, const std::string& tag,
              YAML::anchor_t anchor) {
        count_node(to_mark(mark));
        refuse_anchor(mark, anchor);
        refuse_tag(mark, tag);
        if (awaits_key()) {
            throw Stopped{
                error_at(to_mark(mark), say<S::key_is_no_scalar>(), say<S::write_a_name>())};
        }
        if (open_.size() >= depth_max) {
            throw Stopped{error_at(to_mark(mark), say<S::nests_too_deep>(Number(depth_max)),
                                   say<S::five_levels_do>())};
        }
        YamlNode node;
        node.kind = kind;
        node.mark = to_mark(mark);
        open_.push_back(std::move(node));
    }

    void close() {
        YamlNode node = std::move(open_.back());
        open_.pop_back();
        attach(std::move(node));
    }

    void attach(YamlNode node) {
        if (open_.empty()) {
            root_ = std::move(node);
            return;
        }
        YamlNode& parent = open_.back();
        if (node.kind == YamlNode::Kind::null && parent.kind == YamlNode::Kind::map) {
            node.mark = parent.keys.back().mark; // nothing stands where the value would
        }
        parent.items.push_back(std::move(node));
    }

    [[nodiscard]] bool awaits_key() const {
        return !open_.empty() && open_.back().kind == YamlNode::Kind::map &&
               open_.back().keys.size() == open_.back().items.size();
    }

    void complain_of_duplicates(const YamlNode& map) {
        std::vector<std::size_t> order(map.keys.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            const int compared = map.keys[a].text.compare(map.keys[b].text);
            return compared != 0 ? compared < 0 : a < b;
        });
        for (std::size_t i = 1; i < order.size(); ++i) {
            const YamlKey& first = map.keys[order[i - 1]];
            const YamlKey& second = map.keys[order[i]];
            if (first.text == second.text && errors_.size() < errors_max) {
                Error error = error_at(second.mark,
                                       say<S::is_already_at_line>(std::to_string(first.mark.line)),
                                       say<S::write_it_once>());
                error.key += (error.key.empty() ? "" : ".") + key_part(second.text);
                errors_.push_back(std::move(error));
            }
        }
    }

    std::string_view text_;
    std::string file_;
    YamlNode root_;
    std::vector<YamlNode> open_; ///< lists and maps whose end has not come yet
    Errors errors_;
    std::size_t nodes_ = 0;
    int documents_ = 0;
};

/// What usually helps against what stands behind one of yaml-cpp's messages.
Sentence against_likely_cause(std::string_view message) {
    if (message.find("map value") != std::string_view::npos) {
        return say<S::quote_and_indent>();
    }
    if (message.find("flow not found") != std::string_view::npos) {
        return say<S::close_the_bracket>();
    }
    return say<S::see_these_lines>();
}

/// Is the line indented with tabs? YAML forbids it, and yaml-cpp complains of something else.
bool has_tab_indent(std::string_view text, std::size_t position) {
    const std::size_t newline = text.rfind('\n', position == 0 ? 0 : position - 1);
    const std::size_t begin = newline == std::string_view::npos ? 0 : newline + 1;
    const std::size_t end = text.find_first_not_of(" \t", begin);
    return begin < text.size() &&
           text.substr(begin, end - begin).find('\t') != std::string_view::npos;
}

Error syntax_error(const YAML::Exception& exception, std::string_view text, std::string_view file) {
    const YamlMark mark = to_mark(exception.mark);
    const auto position = static_cast<std::size_t>(std::max(exception.mark.pos, 0));
    Error error(say<S::is_not_yaml>(exception.msg), has_tab_indent(text, position)
                                                        ? say<S::indent_with_spaces>()
                                                        : against_likely_cause(exception.msg));
    error.file = file;
    error.line = mark.line;
    error.column = mark.column;
    return error;
}

} // namespace

const YamlNode* YamlNode::find(std::string_view key) const {
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (keys[i].text == key) {
            return &items[i];
        }
    }
    return nullptr;
}

Result<YamlTree> read_yaml(std::string_view text, std::string_view file) {
    if (auto error = check_yaml_text(text, file)) {
        return std::move(*error);
    }
    TreeBuilder builder(text, file);
    // The one place that calls yaml-cpp, and so the one that catches what it throws.
    try {
        std::istringstream stream{std::string(text)};
        YAML::Parser parser(stream);
        while (parser.HandleNextDocument(builder)) {
        }
        return builder.take();
    } catch (const Stopped& stopped) {
        Errors errors = builder.take().errors;
        errors.push_back(stopped.error);
        return errors;
    } catch (const YAML::Exception& exception) {
        Errors errors = builder.take().errors;
        errors.push_back(syntax_error(exception, text, file));
        return errors;
    } catch (const std::exception& exception) {
        // A fault of the library's own must not end a program with somebody's work in it.
        Error error(say<S::cannot_be_parsed>(exception.what()), say<S::simplify_the_file>());
        error.file = file;
        return error;
    }
}

} // namespace lockscope
