# SPDX-License-Identifier: GPL-3.0-or-later
# Compiles examples/*.yaml into a library, so that programs have them wherever they run.
#
# Included by a CMakeLists.txt it defines lockscope_embed_examples(); run as a script at build time
# (cmake -DFOLDER=... -DNAMES=a,b -DOUTPUT=... -P) it writes the source file.

if(CMAKE_SCRIPT_MODE_FILE)
    string(REPLACE "," ";" names "${NAMES}")
    list(LENGTH names count)
    set(rows "")
    foreach(name IN LISTS names)
        file(READ "${FOLDER}/${name}.yaml" content)
        string(APPEND rows "    {\"${name}\", R\"lockscope(${content})lockscope\"},\n")
    endforeach()
    if(count EQUAL 0)
        set(table "std::span<const Example> examples() {\n    return {};\n}\n")
    else()
        set(table "namespace {\nconstexpr std::array<Example, ${count}> all{{\n${rows}}};\n}\n\n")
        string(APPEND table "std::span<const Example> examples() {\n    return all;\n}\n")
    endif()
    file(WRITE "${OUTPUT}"
        "// Made from examples/*.yaml by resources/cmake/LockscopeExamples.cmake; do not edit.\n"
        "#include \"core/scenario/examples.h\"\n\n#include <array>\n\n"
        "namespace lockscope {\n\n${table}\n} // namespace lockscope\n")
    return()
endif()

set(LOCKSCOPE_EXAMPLES_SCRIPT ${CMAKE_CURRENT_LIST_FILE})

# lockscope_embed_examples(TARGET FOLDER): adds a source that defines lockscope::examples().
# A new or removed file configures again, a changed one builds again; no files are fine too.
function(lockscope_embed_examples target folder)
    file(GLOB files CONFIGURE_DEPENDS ${folder}/*.yaml)
    set(names "")
    foreach(file IN LISTS files)
        cmake_path(GET file STEM LAST_ONLY name)
        list(APPEND names ${name})
    endforeach()
    list(SORT names)
    string(REPLACE ";" "," names "${names}")
    set(output ${CMAKE_CURRENT_BINARY_DIR}/examples_data.cpp)
    add_custom_command(OUTPUT ${output}
        COMMAND ${CMAKE_COMMAND} -DFOLDER=${folder} -DNAMES=${names} -DOUTPUT=${output}
                -P ${LOCKSCOPE_EXAMPLES_SCRIPT}
        DEPENDS ${files} ${LOCKSCOPE_EXAMPLES_SCRIPT}
        COMMENT "Compiling the examples in"
        VERBATIM)
    # By itself: clang-tidy reads the others where nothing was built yet.
    set_source_files_properties(${output} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
    target_sources(${target} PRIVATE ${output})
endfunction()
