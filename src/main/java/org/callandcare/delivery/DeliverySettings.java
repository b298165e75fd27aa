package org.callandcare.delivery;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How delivery works; the defaults suit a desk of any size.
 *
 * @param turnsAtOnce how many turns are computed at the same time
 * @param sendsAtOnce how many messages are being sent at the same time
 * @param messagesInOneWrite how many waiting messages of one conversation are handled in one write
 * @param lanesInMemory how many idle conversations are remembered, so that they need not be read
 * @param atOnce how long the turn of a message that comes for the first time is waited for before
 *     the message is stored
 * @param lease how long an instance that is heard of no more keeps its lanes
 * @param sentMarkDelay how long a sent message may wait for others before it is marked as sent: a
 *     kill repeats what was sent in that time
 * @param tidying how often what was handled is emptied
 * @param folding how long nobody may have written in a conversation before its turns are folded
 *     into one document
 * @param keysKept how long the key of a handled message is remembered; Telegram repeats for 24 h
 * @param idsKept how long the id of a sent alert or notice is remembered
 * @param deadLettersKept how long a dead letter is kept
 * @param editsKept how long a message can be edited
 * @param lagAlarm how long a message may wait before health says so
 */
@ConfigurationProperties("callandcare.delivery")
@Validated
record DeliverySettings(
    @DefaultValue("32") @Min(1) @Max(1024) int turnsAtOnce,
    @DefaultValue("64") @Min(1) @Max(1024) int sendsAtOnce,
    @DefaultValue("16") @Min(1) @Max(100) int messagesInOneWrite,
    @DefaultValue("10000") @Min(1) int lanesInMemory,
    @DefaultValue("100ms") @DurationMin(millis = 0) @DurationMax(seconds = 60) Duration atOnce,
    @DefaultValue("9s") @DurationMin(millis = 300) @DurationMax(seconds = 60) Duration lease,
    @DefaultValue("25ms") @DurationMin(millis = 0) @DurationMax(seconds = 5) Duration sentMarkDelay,
    @DefaultValue("1s") @DurationMin(millis = 50) @DurationMax(minutes = 1) Duration tidying,
    @DefaultValue("10s") @DurationMin(millis = 50) @DurationMax(minutes = 10) Duration folding,
    @DefaultValue("48h") @DurationMin(hours = 24) Duration keysKept,
    @DefaultValue("30d") @DurationMin(hours = 24) Duration idsKept,
    @DefaultValue("30d") @DurationMin(hours = 24) Duration deadLettersKept,
    @DefaultValue("30d") @DurationMin(hours = 1) Duration editsKept,
    @DefaultValue("60s") @DurationMin(seconds = 1) Duration lagAlarm) {}
