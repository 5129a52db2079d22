# What an installation consists of beside the two executables, and the Debian package:
# `cpack -G DEB` in the build folder.
set(FORKSCOPE_ID org.forkscope.Forkscope)
set(PACKAGING ${PROJECT_SOURCE_DIR}/packaging)
set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY ON) # tests are no part of a package

configure_file(${PACKAGING}/${FORKSCOPE_ID}.metainfo.xml.in
    ${PROJECT_BINARY_DIR}/packaging/${FORKSCOPE_ID}.metainfo.xml @ONLY)
install(FILES ${PACKAGING}/${FORKSCOPE_ID}.desktop
    DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${PROJECT_BINARY_DIR}/packaging/${FORKSCOPE_ID}.metainfo.xml
    DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES ${PACKAGING}/${FORKSCOPE_ID}.mime.xml
    DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages RENAME ${FORKSCOPE_ID}.xml)
set(ICONS ${CMAKE_INSTALL_DATADIR}/icons/hicolor)
install(FILES ${PACKAGING}/icons/${FORKSCOPE_ID}.svg DESTINATION ${ICONS}/scalable/apps)
foreach(size 48 64 128 256)
    install(FILES ${PACKAGING}/icons/${size}.png DESTINATION ${ICONS}/${size}x${size}/apps
        RENAME ${FORKSCOPE_ID}.png)
endforeach()

# forkscope_gzip(FILE DESTINATION): installs a text as Debian wants it, compressed, without a name
# and a time in it.
function(forkscope_gzip file destination)
    get_filename_component(name ${file} NAME)
    set(packed ${PROJECT_BINARY_DIR}/packaging/${name}.gz)
    add_custom_command(OUTPUT ${packed} DEPENDS ${file} VERBATIM
        COMMAND sh -c "gzip -9n <\"$1\" >\"$2\"" gzip ${file} ${packed})
    add_custom_target(packaging_${name} ALL DEPENDS ${packed})
    install(FILES ${packed} DESTINATION ${destination})
endfunction()
forkscope_gzip(${PACKAGING}/forkscope.1 ${CMAKE_INSTALL_MANDIR}/man1)
forkscope_gzip(${PACKAGING}/changelog ${CMAKE_INSTALL_DOCDIR})
install(FILES ${PACKAGING}/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES ${PACKAGING}/lintian-overrides
    DESTINATION ${CMAKE_INSTALL_DATADIR}/lintian/overrides RENAME forkscope)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME forkscope)
set(CPACK_PACKAGE_CONTACT "The Forkscope developers <developers@forkscope.org>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "watch real processes share things and go wrong")
set(CPACK_PACKAGE_DESCRIPTION
"Forkscope runs small multiprocessing programs as real processes and lets you
watch them, stop them, choose which one takes the next step, and go back to
the step where it went wrong. Recorded runs can be replayed; every order of
the steps can be searched for one that fails.
.
It is made for teachers and students of concurrent programming: the programs
follow Python's multiprocessing, each has a lesson, and the window speaks
English and Chinese.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE
    GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION education)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS
    "fonts-noto-core, fonts-noto-cjk | fonts-wqy-microhei, fonts-jetbrains-mono")
include(CPack)
