# SPDX-License-Identifier: GPL-3.0-or-later
# What all our own targets share: warnings, reproducible floating point, sanitizers.
# Warnings stay ours: they are set PRIVATE and never exported to a consumer.

function(lockscope_target target)
    target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wconversion
                                             -Wno-sign-conversion -Wnon-virtual-dtor)
    # GCC 12 sees overlapping and endless copies in `"literal" + string` that are not there (GCC bug
    # 105651).
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
        target_compile_options(${target} PRIVATE -Wno-restrict -Wno-stringop-overflow
                                                 -Wno-stringop-overread -Wno-array-bounds)
    endif()
    # What core/base/threads.h lets code say of its threads. An error always: a race is no matter of
    # taste.
    if(CMAKE_CXX_COMPILER_ID MATCHES "Clang")
        target_compile_options(${target} PRIVATE -Wthread-safety -Werror=thread-safety)
    endif()
    # Clang calls it shadowing where two files of a unity build name one type alike; GCC, which the
    # release is built with, sees to real shadows.
    if(CMAKE_UNITY_BUILD AND CMAKE_CXX_COMPILER_ID MATCHES "Clang")
        target_compile_options(${target} PRIVATE -Wno-shadow)
    endif()
    if(LOCKSCOPE_WERROR)
        target_compile_options(${target} PRIVATE -Werror)
    endif()
    # Fused multiply-add rounds once where portable code rounds twice: equal seeds must give equal
    # runs on every compiler, so contraction is off everywhere.
    target_compile_options(${target} PRIVATE -ffp-contract=off)
    if(LOCKSCOPE_SANITIZE)
        target_compile_options(${target} PRIVATE -fsanitize=${LOCKSCOPE_SANITIZE}
                                                 -fno-omit-frame-pointer
                                                 -fno-sanitize-recover=all)
        # GCC warns of the code that the sanitizers themselves put in; the other presets see to this
        # warning.
        if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
            target_compile_options(${target} PRIVATE -Wno-maybe-uninitialized)
        endif()
        target_link_options(${target} PRIVATE -fsanitize=${LOCKSCOPE_SANITIZE})
    endif()
    # Once all of its sources are known.
    cmake_language(EVAL CODE "cmake_language(DEFER DIRECTORY [[${PROJECT_SOURCE_DIR}]]
                                             CALL lockscope_unite ${target})")
endfunction()

# Headers that most files of a target include, parsed once for all of them. Every file still
# includes what it uses: preset core-only builds without them.
set(LOCKSCOPE_STANDARD_HEADERS
    <algorithm> <array> <cmath> <cstdint> <functional> <memory> <optional> <span> <string>
    <string_view> <unordered_map> <utility> <variant> <vector> <fmt/format.h>)
set(LOCKSCOPE_WIDGET_HEADERS
    <QAbstractTableModel> <QAction> <QApplication> <QBoxLayout> <QHeaderView> <QLabel> <QMainWindow>
    <QMenu> <QPainter> <QSettings> <QTableView> <QTimer> <QWidget>)

# lockscope_precompile(TARGET HEADER...): these, and the standard ones.
function(lockscope_precompile target)
    target_precompile_headers(${target} PRIVATE ${LOCKSCOPE_STANDARD_HEADERS} ${ARGN})
endfunction()

# moc follows every include of a file, through all of Qt and the standard library, only to learn macros
# that it knows by heart: a quarter of a build. Ours gets the folders of this project alone.
function(lockscope_automoc target)
    set_target_properties(${target} PROPERTIES AUTOMOC ON)
    if(NOT CMAKE_HOST_UNIX)
        return()
    endif()
    get_target_property(moc Qt6::moc IMPORTED_LOCATION)
    set(ours ${PROJECT_BINARY_DIR}/generated/moc)
    configure_file(${PROJECT_SOURCE_DIR}/resources/cmake/moc.sh.in ${ours} @ONLY
                   FILE_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE
                                    WORLD_READ WORLD_EXECUTE)
    set_target_properties(${target} PROPERTIES AUTOMOC_EXECUTABLE ${ours})
endfunction()

# What Qt needs to know of a target of ours that is not a test.
function(lockscope_qt_target target)
    lockscope_automoc(${target})
    target_compile_definitions(${target} PRIVATE QT_NO_CAST_FROM_ASCII QT_NO_FOREACH
                                                 QT_NO_SIGNALS_SLOTS_KEYWORDS)
endfunction()

# Compiles the files of one folder together, up to ten at a time, where this is a unity build: nearly
# all of the time goes into headers. So names in anonymous namespaces are a folder's own, which preset
# lint holds: it has each folder in one piece, and a file more in one folder moves nothing in another.
function(lockscope_unite target)
    get_target_property(united ${target} UNITY_BUILD)
    if(NOT united)
        return()
    endif()
    set(batch 10)
    if(LOCKSCOPE_WHOLE_FOLDERS)
        set(batch 1000)
    endif()
    get_target_property(base ${target} SOURCE_DIR)
    get_target_property(sources ${target} SOURCES)
    set_target_properties(${target} PROPERTIES UNITY_BUILD_MODE GROUP)
    foreach(source IN LISTS sources)
        cmake_path(ABSOLUTE_PATH source BASE_DIRECTORY ${base} NORMALIZE)
        cmake_path(IS_PREFIX PROJECT_BINARY_DIR ${source} generated)
        if(generated OR NOT source MATCHES "\\.cpp$")
            continue()
        endif()
        cmake_path(RELATIVE_PATH source BASE_DIRECTORY ${PROJECT_SOURCE_DIR} OUTPUT_VARIABLE folder)
        cmake_path(GET folder PARENT_PATH folder)
        string(MAKE_C_IDENTIFIER ${folder} folder)
        if(NOT DEFINED files_${folder})
            set(files_${folder} 0)
        endif()
        math(EXPR group "${files_${folder}} / ${batch}")
        math(EXPR files_${folder} "${files_${folder}} + 1")
        set_property(SOURCE ${source} TARGET_DIRECTORY ${target}
                     PROPERTY UNITY_GROUP ${folder}_${group})
    endforeach()
endfunction()
