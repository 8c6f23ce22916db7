<#-- One line for each part of the program that others made: group:artifact, version, licence, address; parted by tabs. -->
<#list dependencyMap as e>
<#assign part = e.getKey()/>
<#assign licences = e.getValue()/>
${part.groupId}:${part.artifactId}	${part.version}	<#list licences as licence>${licence}<#if licence_has_next>, </#if></#list>	${part.url!""}
</#list>
