# SPDX-License-Identifier: GPL-3.0-or-later
# What `cmake --install` puts where a desktop looks for it.
include(GNUInstallDirs)

install(TARGETS lockscope_cli RUNTIME)
if(LOCKSCOPE_GUI)
    set(name org.lockscope.Lockscope)
    install(TARGETS lockscope_gui RUNTIME)
    install(FILES ${PROJECT_SOURCE_DIR}/resources/desktop/${name}.desktop
            DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
    install(FILES ${PROJECT_SOURCE_DIR}/resources/desktop/${name}.metainfo.xml
            DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
    install(FILES ${PROJECT_SOURCE_DIR}/resources/icons/lockscope.svg
            DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps
            RENAME ${name}.svg)
endif()
