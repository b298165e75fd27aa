package org.callandcare.webchat;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the chat page. Whether there is one at all is decided by {@link WebchatIsOn}.
 *
 * @param open true answers other machines too; everybody who reaches the page may then read and
 *     write as anyone on it, staff included
 * @param kept how many messages of a conversation are shown again after a reload
 * @param requestsPerSecond what one address may send in the long run; four times as many at once
 */
@Validated
@ConfigurationProperties("callandcare.webchat")
record WebchatSettings(
    @DefaultValue("false") boolean open,
    @DefaultValue("200")
        @Min(value = 10, message = "callandcare.webchat.kept expects a number from 10 to 1000")
        @Max(value = 1000, message = "callandcare.webchat.kept expects a number from 10 to 1000")
        int kept,
    @DefaultValue("20")
        @Min(
            value = 1,
            message = "callandcare.webchat.requests-per-second expects a number from 1 to 1000")
        @Max(
            value = 1000,
            message = "callandcare.webchat.requests-per-second expects a number from 1 to 1000")
        int requestsPerSecond) {}
